using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Sorts by doc values, against sorting a list.</summary>
public sealed class Sorting(ITestOutputHelper output)
{
    static readonly WhitespaceAnalyzer Words = new(LuceneVersion.LUCENE_48);

    readonly int seed = Environment.TickCount;

    [Fact]
    public void Numbers_sort_as_numbers_and_missing_ones_as_said() =>
        Compare(row => row.Number ?? 7, new SortField("number", SortFieldType.INT64), field => field.SetMissingValue(7L));

    [Fact]
    public void Missing_numbers_sort_as_zero_unless_said() => Compare(row => row.Number ?? 0, new SortField("number", SortFieldType.INT64));

    [Fact]
    public void Doubles_sort_as_numbers() => Compare(row => row.Real ?? 0, new SortField("real", SortFieldType.DOUBLE));

    [Fact]
    public void Strings_sort_by_bytes_and_missing_ones_first() => Compare(row => row.Text ?? string.Empty, new SortField("text", SortFieldType.STRING));

    [Fact]
    public void Missing_strings_sort_last_if_said() => Compare(
        row => row.Text ?? "~", new SortField("text", SortFieldType.STRING), field => field.SetMissingValue(SortField.STRING_LAST));

    [Fact]
    public void A_field_without_doc_values_cannot_be_sorted_by()
    {
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words));
        writer.AddDocument([new StringField("id", "1", Field.Store.NO)]);
        using var reader = DirectoryReader.Open(writer, true);
        var sort = new Sort(new SortField("id", SortFieldType.INT64));
        var searcher = new IndexSearcher(reader);
        Assert.ThrowsAny<Exception>(() => searcher.Search(new MatchAllDocsQuery(), 1, sort));
    }

    void Compare<TKey>(Func<Row, TKey> key, SortField field, Action<SortField>? set = null)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        set?.Invoke(field);
        var comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
        for (var round = 0; round < 10; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 200)).Select(id => Row.Random(random, id)).ToArray();
            using var directory = new RAMDirectory();
            using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words) { MergePolicy = NoMergePolicy.NO_COMPOUND_FILES });
            foreach (var row in rows)
            {
                writer.AddDocument(row.ToDocument());
                if (random.Next(30) == 0)
                {
                    writer.Commit();
                }
            }
            using var reader = DirectoryReader.Open(writer, true);
            foreach (var reverse in new[] { false, true })
            {
                var criterion = new SortField(field.Field, field.Type, reverse);
                if (field.MissingValue is { } missing)
                {
                    criterion.SetMissingValue(missing);
                }
                var expected = reverse ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
                var hits = new IndexSearcher(reader).Search(new MatchAllDocsQuery(), random.Next(1, rows.Length + 1), new Sort(criterion)).ScoreDocs;
                Assert.Equal(expected.Take(hits.Length).Select(row => row.Id), hits.Select(hit => hit.Doc));
            }
        }
    }

    sealed record Row(int Id, long? Number, double? Real, string? Text)
    {
        public static Row Random(Random random, int id) => new(
            id,
            random.Next(4) == 0 ? null : random.Next(-5, 20),
            random.Next(4) == 0 ? null : Math.Round((random.NextDouble() * 10) - 5, 1) + 0.0,
            random.Next(4) == 0 ? null : ((char)('a' + random.Next(6))).ToString());

        public Document ToDocument()
        {
            var document = new Document();
            if (Number is { } number)
            {
                document.Add(new NumericDocValuesField("number", number));
            }
            if (Real is { } real)
            {
                document.Add(new NumericDocValuesField("real", BitConverter.DoubleToInt64Bits(real)));
            }
            if (Text is { } text)
            {
                document.Add(new SortedDocValuesField("text", new BytesRef(text)));
            }
            return document;
        }
    }
}
