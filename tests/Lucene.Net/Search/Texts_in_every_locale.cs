using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Search;

/// <summary>What queries and explanations say is read by programs as well, so numbers have a point in it whatever the locale.</summary>
public sealed class Texts_in_every_locale : IDisposable
{
    readonly CultureInfo before = CultureInfo.CurrentCulture;

    public Texts_in_every_locale() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

    [SubstituteFact]
    public void Ranges()
    {
        Assert.Equal("size:[0.5 TO 1.5}", NumericRangeQuery.NewDoubleRange("size", 0.5, 1.5, true, false).ToString());
        Assert.Equal("size:{0.5 TO *]", FieldCacheRangeFilter.NewSingleRange("size", 0.5f, null, false, true).ToString());
    }

    [SubstituteFact]
    public void Fields() => Assert.EndsWith("<size:0.5>", new DoubleField("size", 0.5, Field.Store.YES).ToString());

    [SubstituteFact]
    public void Missing_values_of_sorts()
    {
        var field = new SortField("size", SortFieldType.DOUBLE);
        field.SetMissingValue(0.5);
        Assert.EndsWith("missingValue=0.5", field.ToString());
    }

    [SubstituteFact]
    public void Explanations()
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
            writer.AddDocument(new Document { new TextField("text", "the old harbour of the town", Field.Store.NO) });
        using var reader = DirectoryReader.Open(directory);
        var near = new PhraseQuery { Slop = 5 };
        near.Add(new Term("text", "harbour"));
        near.Add(new Term("text", "town"));
        var query = new DisjunctionMaxQuery([new TermQuery(new Term("text", "town")), near], 0.25f);
        var said = new IndexSearcher(reader).Explain(query, 0).ToString();
        Assert.Contains("max plus 0.25 times others", said);
        Assert.Contains("phraseFreq=0.", said);
        Assert.DoesNotMatch(@"\d,\d", said);
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
