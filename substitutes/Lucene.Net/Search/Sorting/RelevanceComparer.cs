using System.Globalization;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Sorts by score, highest first.</summary>
internal sealed class RelevanceComparer(int slots) : FieldComparer
{
    readonly float[] scores = new float[slots];
    Scorer? scorer;
    float bottom;
    float top;

    public override int Compare(int slot1, int slot2) => scores[slot2].CompareTo(scores[slot1]);

    public override void SetBottom(int slot) => bottom = scores[slot];

    public override void SetTopValue<TValue>(TValue value) => top = Convert.ToSingle(value, CultureInfo.InvariantCulture);

    public override int CompareBottom(int doc) => scorer!.GetScore().CompareTo(bottom);

    public override int CompareTop(int doc) => scorer!.GetScore().CompareTo(top);

    public override void Copy(int slot, int doc) => scores[slot] = scorer!.GetScore();

    public override FieldComparer SetNextReader(AtomicReaderContext context) => this;

    public override void SetScorer(Scorer scorer) => this.scorer = scorer;

    public override object? GetValue(int slot) => scores[slot];

    public override int CompareValues(object? first, object? second) => ((float)second!).CompareTo((float)first!);
}
