using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Language.Queries;
using Khabar.Language.Lexicon;
using Khabar.Services.Search.Execution;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Terms;
using Khabar.V1;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Khabar.Bench.Search;

/// <summary>Articles in one index on the disk, searched in several ways for their ten best. For one thread.</summary>
internal sealed class RankedIndex : IDisposable
{
    const int Page = 10;

    readonly string folder = Directory.CreateTempSubdirectory("khabar-bench-").FullName;
    readonly BilingualAnalyzer analyzer = new(BilingualAnalyzerOptions.WordsOnly);
    readonly DirectoryReader reader;
    readonly IndexSearcher searcher;

    /// <summary>Indexes texts, the first line of each its headline.</summary>
    public RankedIndex(IReadOnlyList<string> texts)
    {
        using var directory = FSDirectory.Open(folder);
        using (var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, new BilingualAnalyzer()) { RAMBufferSizeMB = 256 }))
        {
            foreach (var (i, text) in texts.Index())
            {
                var lines = text.Split('\n', 2);
                writer.AddDocument(ArticleDocument.Create(new Article { Id = $"{i}", Title = lines.Length > 1 ? lines[0] : "", Text = lines[^1] }, (ulong)i + 1));
            }
            writer.ForceMerge(1);
            writer.Commit();
        }
        reader = DirectoryReader.Open(directory);
        searcher = new(reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Searches for any of the stems in body and headline by BM25, visiting every match; returns how many were found.</summary>
    public long Plain(string query) => Find(AnyStem(query));

    /// <summary>The same without counting: documents that cannot be among the ten best are passed over.</summary>
    public long PlainPruned(string query) => searcher.Search(AnyStem(query), Page).ScoreDocs.Length;

    /// <summary>A search as the service plans and ranks it with a lexicon.</summary>
    public Func<string, long> Ranking(ILexicon lexicon)
    {
        var expander = new WordExpander(new QueryAnalyzer(lexicon));
        var local = new LocalTerms(searcher.TopReaderContext.Leaves.ToArray());
        return query =>
        {
            var parsed = QueryParser.Parse(query, QuerySyntax.Words);
            var terms = new GatheredTerms();
            while (true)
            {
                var planned = QueryPlanner.Plan(parsed, expander, terms, loose: false);
                if (terms.TakeOpen() is not { } open) return Find(planned.Query);
                terms.Add(open, [local.Answer(open)]);
            }
        };
    }

    public void Dispose()
    {
        reader.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    long Find(Query query) => ArticleSearch.Run(
        searcher, new SearchPlan(query, [], ByTime: false, Page, After: null, Facets: false, Freshness: null, Signatures: false), CancellationToken.None).Total;

    BooleanQuery AnyStem(string query)
    {
        var stems = new BooleanQuery(disableCoord: true);
        foreach (var stem in Stems(query))
        {
            stems.Add(new TermQuery(new Term(ArticleFields.Body, stem)), Occur.SHOULD);
            stems.Add(new TermQuery(new Term(ArticleFields.Title, stem)), Occur.SHOULD);
        }
        return stems;
    }

    HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>();
        using TokenStream stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var type = stream.GetAttribute<ITypeAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            if (type.Type == TokenTypes.Stem) stems.Add(term.ToString()!);
        stream.End();
        return stems;
    }
}
