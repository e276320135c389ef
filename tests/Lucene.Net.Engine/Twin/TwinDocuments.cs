using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Engine.Tests.Twin;

/// <summary>Makes random documents and turns them into documents of the index.</summary>
internal sealed class TwinDocuments(Random random)
{
    public static readonly FieldType TextWithOffsets = new FieldType(TextField.TYPE_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS,
    }.Freeze();

    public TwinDocument Next(string id)
    {
        // A few words are in nearly every document, most in few.
        var words = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Word((int)(200 * Math.Pow(random.NextDouble(), 3)))).ToArray();
        var labels = Enumerable.Range(0, random.Next(0, 4)).Select(_ => "label" + random.Next(12)).Distinct().ToArray();
        return new(id, words, random.NextInt64(-1000, 1000) * (random.Next(4) == 0 ? 1L << 40 : 1), "tag" + random.Next(7), labels, new string((char)random.Next('a', 'z'), random.Next(0, 300)));
    }

    public static string Word(int number) => number % 3 == 0 ? $"كلمة{number}" : $"word{number}";

    public static Document ToDocument(TwinDocument twin)
    {
        var document = new Document
        {
            new StringField("id", twin.Id, Field.Store.YES),
            new Field("text", string.Join(' ', twin.Words), TextWithOffsets),
            new Int64Field("number", twin.Number, Field.Store.YES),
            new NumericDocValuesField("number", twin.Number),
            new SortedDocValuesField("tag", new BytesRef(twin.Tag)),
            new BinaryDocValuesField("payload", new BytesRef(twin.Payload)),
            new StoredField("payload", twin.Payload),
        };
        foreach (var label in twin.Labels) document.Add(new SortedSetDocValuesField("labels", new BytesRef(label)));
        return document;
    }
}
