using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit.Abstractions;

namespace Lucene.Net.Tests.Search;

/// <summary>Numbers and strings within ranges, by terms and by doc values, against looking at each row.</summary>
public sealed class Ranges_and_filters(ITestOutputHelper output)
{
    static readonly WhitespaceAnalyzer Words = new(LuceneVersion.LUCENE_48);

    readonly int seed = Environment.TickCount;

    [Fact]
    public void Numeric_ranges_hold_the_numbers_between_their_limits() => ForRandomRows((random, rows, searcher) =>
    {
        var (min, max, from, to) = Limits(random);
        bool Within(double? number) => number is { } n && (min is null || n > min || (n == min && from)) && (max is null || n < max || (n == max && to));
        Same(rows, row => Within(row.Number), searcher, NumericRangeQuery.NewInt64Range("number", min, max, from, to));
        Same(rows, row => Within(row.Number), searcher, NumericRangeQuery.NewInt32Range("small", (int?)min, (int?)max, from, to));
        Same(rows, row => Within(row.Number / 2.0), searcher, NumericRangeQuery.NewDoubleRange("real", min, max, from, to));
        Same(rows, row => Within(row.Number), searcher, Filtered(FieldCacheRangeFilter.NewInt64Range("number_values", min, max, from, to)));
    });

    [Fact]
    public void String_ranges_hold_the_strings_between_their_limits() => ForRandomRows((random, rows, searcher) =>
    {
        var limits = new[] { Letter(random), Letter(random) }.Order(StringComparer.Ordinal).ToArray();
        bool Within(Row row) => row.Text is { } text && string.CompareOrdinal(text, limits[0]) >= 0 && string.CompareOrdinal(text, limits[1]) < 0;
        Same(rows, Within, searcher, TermRangeQuery.NewStringRange("text", limits[0], limits[1], true, false));
        Same(rows, Within, searcher, Filtered(FieldCacheRangeFilter.NewStringRange("text_values", limits[0], limits[1], true, false)));
        Same(rows, row => row.Text is null, searcher, Filtered(new FieldValueFilter("text_values", true)));
    });

    [Fact]
    public void A_filter_that_is_cached_lets_the_same_documents_through() => ForRandomRows((random, rows, searcher) =>
    {
        var text = Letter(random);
        var filter = new CachingWrapperFilter(new QueryWrapperFilter(new TermQuery(new Term("text", text))));
        for (var again = 0; again < 2; again++)
        {
            Same(rows, row => row.Text == text, searcher, Filtered(filter));
            Same(rows, row => row.Text == text, searcher, new ConstantScoreQuery(filter));
        }
    });

    [Fact]
    public void Each_way_to_rewrite_many_terms_matches_the_same() => ForRandomRows((random, rows, searcher) =>
    {
        MultiTermQuery.RewriteMethod[] methods =
        [
            MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE, MultiTermQuery.SCORING_BOOLEAN_QUERY_REWRITE,
            MultiTermQuery.CONSTANT_SCORE_BOOLEAN_QUERY_REWRITE, MultiTermQuery.CONSTANT_SCORE_AUTO_REWRITE_DEFAULT,
            new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(100), new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(100),
        ];
        foreach (var method in methods)
        {
            Same(rows, row => row.Text is not null, searcher, new PrefixQuery(new Term("text", string.Empty)) { MultiTermRewriteMethod = method });
            Same(rows, row => row.Text is "b" or "d", searcher, new WildcardQuery(new Term("text", "?")) { MultiTermRewriteMethod = method }, "b", "d");
        }
    });

    static FilteredQuery Filtered(Filter filter) => new(new MatchAllDocsQuery(), filter);

    static (long? Min, long? Max, bool From, bool To) Limits(Random random)
    {
        long[] limits = [random.Next(-60, 60), random.Next(-60, 60)];
        Array.Sort(limits);
        return (random.Next(5) == 0 ? null : limits[0], random.Next(5) == 0 ? null : limits[1], random.Next(2) == 0, random.Next(2) == 0);
    }

    static string Letter(Random random) => ((char)('a' + random.Next(6))).ToString();

    static void Same(Row[] rows, Func<Row, bool> matches, IndexSearcher searcher, Query query, params string[] only)
    {
        if (only.Length > 0)
        {
            // Of what the pattern takes, these alone.
            var any = new BooleanQuery();
            Array.ForEach(only, text => any.Add(new TermQuery(new Term("text", text)), Occur.SHOULD));
            query = new BooleanQuery { { query, Occur.MUST }, { any, Occur.MUST } };
        }
        var found = searcher.Search(query, rows.Length);
        Assert.Equal(rows.Where(matches).Select(row => row.Id), found.ScoreDocs.Select(hit => hit.Doc).Order());
        Assert.Equal(found.ScoreDocs.Length, found.TotalHits);
    }

    void ForRandomRows(Action<Random, Row[], IndexSearcher> test)
    {
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 15; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 150))
                .Select(id => new Row(id, random.Next(4) == 0 ? null : random.Next(-50, 50), random.Next(4) == 0 ? null : Letter(random)))
                .ToArray();
            using var directory = new RAMDirectory();
            using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words) { MergePolicy = NoMergePolicy.NO_COMPOUND_FILES });
            foreach (var row in rows)
            {
                writer.AddDocument(row.ToDocument());
                if (random.Next(40) == 0)
                {
                    writer.Commit();
                }
            }
            using var reader = DirectoryReader.Open(writer, true);
            for (var i = 0; i < 10; i++)
            {
                test(random, rows, new IndexSearcher(reader));
            }
        }
    }

    sealed record Row(int Id, int? Number, string? Text)
    {
        public Document ToDocument()
        {
            var document = new Document();
            if (Number is { } number)
            {
                document.Add(new Int64Field("number", number, Field.Store.NO));
                document.Add(new Int32Field("small", number, Field.Store.NO));
                document.Add(new DoubleField("real", number / 2.0, Field.Store.NO));
                document.Add(new NumericDocValuesField("number_values", number));
            }
            if (Text is { } text)
            {
                document.Add(new StringField("text", text, Field.Store.NO));
                document.Add(new SortedDocValuesField("text_values", new BytesRef(text)));
            }
            return document;
        }
    }
}
