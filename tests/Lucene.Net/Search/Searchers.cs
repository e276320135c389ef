using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Search;

/// <summary>Sharing searchers, collectors, queries of one's own, and what happens at the edges.</summary>
public sealed class Searchers : IDisposable
{
    static readonly WhitespaceAnalyzer Words = new(LuceneVersion.LUCENE_48);

    readonly RAMDirectory directory = new();
    readonly IndexWriter writer;

    public Searchers()
    {
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words));
        for (var id = 0; id < 10; id++)
        {
            Add(id);
        }
        writer.Commit();
    }

    [Fact]
    public void A_manager_shows_new_documents_after_a_refresh_and_keeps_old_searchers_open_until_released()
    {
        using var manager = new SearcherManager(writer, true, null);
        var old = manager.Acquire();
        Add(10);
        Assert.False(manager.IsSearcherCurrent());
        Assert.True(manager.MaybeRefresh());
        using (var context = manager.GetContext())
        {
            Assert.Equal(11, context.Reference.IndexReader.NumDocs);
        }
        Assert.Equal(10, old.Search(new MatchAllDocsQuery(), 1).TotalHits);
        manager.Release(old);
        Assert.Throws<ObjectDisposedException>(() => old.IndexReader.IncRef());
    }

    [Fact]
    public void Deleted_documents_do_not_match_and_are_not_counted() => Search(searcher =>
    {
        Assert.Equal(9, searcher.Search(new TermQuery(new Term("all", "x")), 20).TotalHits);
        Assert.DoesNotContain(searcher.Search(new MatchAllDocsQuery(), 20).ScoreDocs, hit => searcher.Doc(hit.Doc).Get("id") == "3");
    }, () => writer.DeleteDocuments(new Term("id", "3")));

    [Fact]
    public void Documents_can_be_deleted_by_query() => Search(
        searcher => Assert.Equal(5, searcher.Search(new MatchAllDocsQuery(), 20).TotalHits),
        () => writer.DeleteDocuments(new TermQuery(new Term("parity", "odd"))));

    [SubstituteFact]
    public void Hits_are_counted_when_they_are_read_which_needs_an_open_reader()
    {
        var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        var (counted, uncounted) = (searcher.Search(new TermQuery(new Term("all", "x")), 1), searcher.Search(new TermQuery(new Term("all", "x")), 1));
        Assert.Equal(10, counted.TotalHits);
        reader.Dispose();
        Assert.Equal(10, counted.TotalHits);
        Assert.Throws<ObjectDisposedException>(() => uncounted.TotalHits);
    }

    [Fact]
    public void Several_collectors_see_every_match() => Search(searcher =>
    {
        var count = new TotalHitCountCollector();
        var top = TopScoreDocCollector.Create(3, true);
        searcher.Search(new TermQuery(new Term("parity", "odd")), MultiCollector.Wrap(count, null, top));
        Assert.Equal(5, count.TotalHits);
        Assert.Equal(5, top.TotalHits);
        Assert.Equal(3, top.GetTopDocs().ScoreDocs.Length);
    });

    [Fact]
    public void A_collector_can_end_a_segment() => Search(searcher =>
    {
        var seen = 0;
        var collector = Collector.NewAnonymous(
            _ => { }, _ => seen += seen == 2 ? throw new CollectionTerminatedException() : 1, _ => seen = 0, () => true);
        searcher.Search(new MatchAllDocsQuery(), collector);
        Assert.Equal(2, seen);
    });

    [Fact]
    public void A_query_of_ones_own_scores_through_the_public_interface() => Search(searcher =>
    {
        var hits = searcher.Search(new EveryThird(), 20).ScoreDocs;
        Assert.Equal([9, 6, 3, 0], hits.Select(hit => hit.Doc));
        Assert.Equal([9f, 6f, 3f, 0f], hits.Select(hit => hit.Score));
        var mixed = new BooleanQuery { { new EveryThird(), Occur.MUST }, { new TermQuery(new Term("parity", "odd")), Occur.MUST } };
        Assert.Equal([9, 3], searcher.Search(mixed, 20).ScoreDocs.Select(hit => hit.Doc));
    });

    [Fact]
    public void A_phrase_in_a_field_without_positions_is_refused() => Search(searcher =>
        Assert.Throws<InvalidOperationException>(() =>
            searcher.Search(new PhraseQuery { new Term("parity", "odd"), new Term("parity", "odd") }, 1)));

    [Fact]
    public void A_boolean_query_takes_as_many_clauses_as_allowed()
    {
        var query = new BooleanQuery();
        for (var i = 0; i < BooleanQuery.MaxClauseCount; i++)
        {
            query.Add(new MatchAllDocsQuery(), Occur.SHOULD);
        }
        Assert.Throws<BooleanQuery.TooManyClausesException>(() => query.Add(new MatchAllDocsQuery(), Occur.SHOULD));
    }

    [Fact]
    public void Terms_of_a_query_can_be_listed_once_it_is_rewritten() => Search(searcher =>
    {
        var terms = new HashSet<Term>();
        var query = new BooleanQuery { { new TermQuery(new Term("all", "x")), Occur.MUST }, { new TermQuery(new Term("all", "y")), Occur.MUST_NOT } };
        searcher.Rewrite(query).ExtractTerms(terms);
        Assert.Equal([new Term("all", "x")], terms);
    });

    public void Dispose()
    {
        writer.Dispose();
        directory.Dispose();
    }

    void Add(int id) => writer.AddDocument(
    [
        new StringField("id", id.ToString(), Field.Store.YES),
        new StringField("parity", id % 2 == 0 ? "even" : "odd", Field.Store.NO),
        new TextField("all", "x", Field.Store.NO),
    ]);

    void Search(Action<IndexSearcher> test, Action? change = null)
    {
        change?.Invoke();
        using var reader = DirectoryReader.Open(writer, true);
        test(new IndexSearcher(reader));
    }

    /// <summary>Matches every third document, and scores its number.</summary>
    sealed class EveryThird : Query
    {
        public override string ToString(string? field) => "third";

        public override Weight CreateWeight(IndexSearcher searcher) => new ThirdWeight(this);

        sealed class ThirdWeight(Query query) : Weight
        {
            public override Query Query => query;

            public override float GetValueForNormalization() => 1;

            public override void Normalize(float norm, float topLevelBoost)
            {
            }

            public override Scorer GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
                new ThirdScorer(this, context.Reader.MaxDoc);

            public override Explanation Explain(AtomicReaderContext context, int doc) => new(doc, "the number");
        }

        sealed class ThirdScorer(Weight weight, int maxDoc) : Scorer(weight)
        {
            int doc = -1;

            public override int DocID => doc;

            public override int Freq => 1;

            public override int NextDoc() => Advance(doc + 1);

            public override int Advance(int target) => doc = (target + 2) / 3 * 3 is var next && next < maxDoc ? next : NO_MORE_DOCS;

            public override long GetCost() => maxDoc;

            public override float GetScore() => doc;
        }
    }
}
