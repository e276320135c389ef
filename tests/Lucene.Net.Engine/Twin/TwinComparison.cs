using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Lucene.Net.Engine.Tests.Twin;

/// <summary>Compares everything a reader gives with the twin.</summary>
internal static class TwinComparison
{
    public static void Equal(IReadOnlyList<TwinDocument> expected, IndexReader reader, string context)
    {
        Assert.True(expected.Count == reader.NumDocs, $"{context}: {reader.NumDocs} documents, expected {expected.Count}");
        var byId = expected.GroupBy(document => document.Id).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var leaf in reader.Leaves) EqualSegment(leaf.AtomicReader, byId, context);
        Assert.True(byId.Values.All(group => group.Count == 0), $"{context}: missing {string.Join(",", byId.Where(each => each.Value.Count > 0).Select(each => each.Key))}");
    }

    static void EqualSegment(AtomicReader reader, Dictionary<string, List<TwinDocument>> byId, string context)
    {
        var numbers = reader.GetNumericDocValues("number");
        var tags = reader.GetSortedDocValues("tag");
        var labels = reader.GetSortedSetDocValues("labels");
        var payloads = reader.GetBinaryDocValues("payload");
        var ofDocument = new Dictionary<int, TwinDocument>();
        var bytes = new BytesRef();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (reader.LiveDocs is { } live && !live.Get(doc)) continue;
            var stored = reader.Document(doc);
            payloads!.Get(doc, bytes);
            var payload = bytes.Utf8ToString();
            Assert.Equal(payload, stored.Get("payload"));
            var candidates = byId.GetValueOrDefault(stored.Get("id")!);
            Assert.True(candidates is { Count: > 0 }, $"{context}: unexpected {stored.Get("id")}");
            var twin = candidates.Find(candidate => string.Join(' ', candidate.Words) == stored.Get("text") && candidate.Payload == payload && candidate.Number == numbers!.Get(doc))!;
            Assert.True(twin is not null, $"{context}: {stored.Get("id")} differs");
            candidates.Remove(twin);
            Assert.Equal(twin.Number, stored.GetField("number")!.GetInt64Value());
            tags!.Get(doc, bytes);
            Assert.Equal(twin.Tag, bytes.Utf8ToString());
            Assert.Equal(twin.Labels.Order(System.StringComparer.Ordinal), LabelsOf(labels, doc));
            ofDocument.Add(doc, twin);
        }
        EqualPostings(reader, ofDocument, context);
    }

    static List<string> LabelsOf(SortedSetDocValues? labels, int doc)
    {
        var found = new List<string>();
        if (labels is null) return found;
        var bytes = new BytesRef();
        labels.SetDocument(doc);
        for (var ord = labels.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = labels.NextOrd())
        {
            labels.LookupOrd(ord, bytes);
            found.Add(bytes.Utf8ToString());
        }
        return found;
    }

    static void EqualPostings(AtomicReader reader, Dictionary<int, TwinDocument> documents, string context)
    {
        var expected = new SortedDictionary<string, List<(int Doc, int[] Positions)>>(System.StringComparer.Ordinal);
        foreach (var (doc, twin) in documents.OrderBy(each => each.Key))
            foreach (var group in twin.Words.Select((word, position) => (word, position)).GroupBy(each => each.word))
            {
                if (!expected.TryGetValue(group.Key, out var list)) expected.Add(group.Key, list = []);
                list.Add((doc, [.. group.Select(each => each.position)]));
            }
        var terms = reader.GetTerms("text");
        if (terms is null)
        {
            Assert.Empty(expected);
            return;
        }
        var enumerator = terms.GetEnumerator();
        var seen = 0;
        while (enumerator.MoveNext())
        {
            var word = enumerator.Term.Utf8ToString();
            var list = expected.GetValueOrDefault(word) ?? [];
            if (list.Count > 0) seen++;
            EqualTerm(enumerator, reader.LiveDocs, list, documents, $"{context}: {word}");
        }
        Assert.True(expected.Count == seen, $"{context}: {seen} live terms, expected {expected.Count}");
        foreach (var word in expected.Keys) Assert.True(enumerator.SeekExact(new BytesRef(word)), $"{context}: {word} is not found");
    }

    static void EqualTerm(TermsEnum terms, IBits? live, List<(int Doc, int[] Positions)> expected, Dictionary<int, TwinDocument> documents, string context)
    {
        var docs = terms.DocsAndPositions(live, null)!;
        foreach (var (doc, positions) in expected)
        {
            Assert.True(doc == docs.NextDoc(), $"{context}: {docs.DocID}, expected {doc}");
            Assert.Equal(positions.Length, docs.Freq);
            foreach (var position in positions)
            {
                Assert.Equal(position, docs.NextPosition());
                var words = documents[doc].Words;
                var start = words.Take(position).Sum(word => word.Length + 1);
                Assert.Equal(start, docs.StartOffset);
                Assert.Equal(start + words[position].Length, docs.EndOffset);
            }
        }
        Assert.Equal(DocIdSetIterator.NO_MORE_DOCS, docs.NextDoc());
        // The same by leaps, positions of some documents left out.
        docs = terms.DocsAndPositions(live, docs)!;
        for (var i = expected.Count / 3; i < expected.Count; i += 1 + i / 2)
        {
            Assert.True(expected[i].Doc == docs.Advance(expected[i].Doc), $"{context}: advance to {expected[i].Doc} came to {docs.DocID}");
            Assert.Equal(expected[i].Positions[0], docs.NextPosition());
        }
    }
}
