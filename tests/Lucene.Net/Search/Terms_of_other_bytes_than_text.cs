using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Lucene.Net.Tests.Search;

public sealed class Terms_of_other_bytes_than_text
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [SubstituteFact]
    public async Task Patterns_pass_over_them()
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
        {
            writer.AddDocument(new Document { new StringField("word", "ab", Field.Store.NO), new TextField("word", new OneTerm([0xFF, 0x01])) });
            writer.AddDocument(new Document { new TextField("word", new OneTerm([0xE0, 0x62])), new StringField("word", "\uFFFDb", Field.Store.NO) });
        }
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader);
        Assert.Equal(2, await Task.Run(() => searcher.Search(new WildcardQuery(new Term("word", "?b")), 10).TotalHits).WaitAsync(Patience));
        Assert.Equal(1, await Task.Run(() => searcher.Search(new FuzzyQuery(new Term("word", "abc"), 1), 10).TotalHits).WaitAsync(Patience));
    }

    sealed class OneTerm : TokenStream
    {
        bool given;

        public OneTerm(byte[] bytes) => AddAttributeImpl(new Bytes(new BytesRef(bytes)));

        public override bool IncrementToken() => !given && (given = true);
    }

    sealed class Bytes(BytesRef term) : Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef => term;

        public void FillBytesRef() { }

        public override void Clear() { }

        public override void CopyTo(IAttribute target) => throw new NotSupportedException();
    }
}
