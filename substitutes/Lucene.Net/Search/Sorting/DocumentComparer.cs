using System.Globalization;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Sorts by document number.</summary>
internal sealed class DocumentComparer(int slots) : FieldComparer
{
    readonly int[] docs = new int[slots];
    int docBase;
    int bottom;
    int top;

    public override int Compare(int slot1, int slot2) => docs[slot1].CompareTo(docs[slot2]);

    public override void SetBottom(int slot) => bottom = docs[slot];

    public override void SetTopValue<TValue>(TValue value) => top = Convert.ToInt32(value, CultureInfo.InvariantCulture);

    public override int CompareBottom(int doc) => bottom.CompareTo(docBase + doc);

    public override int CompareTop(int doc) => top.CompareTo(docBase + doc);

    public override void Copy(int slot, int doc) => docs[slot] = docBase + doc;

    public override FieldComparer SetNextReader(AtomicReaderContext context)
    {
        docBase = context.DocBase;
        return this;
    }

    public override object? GetValue(int slot) => docs[slot];

    public override int CompareValues(object? first, object? second) => ((int)first!).CompareTo((int)second!);
}
