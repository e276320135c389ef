using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Codecs.Terms;
using Lucene.Net.Codecs.Values;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Merges the terms of all fields: terms by order, the documents of a term by segment.</summary>
internal sealed class PostingsMerger(IReadOnlyList<MergeSource> sources, FieldInfos fields, Dictionary<string, long[]> norms, SegmentOutput output)
{
    PostingsWriter postings = null!;
    TermsWriter terms = null!;

    public void Merge()
    {
        var indexed = fields.Where(field => field.IsIndexed && sources.Any(source => source.Core.Terms?.GetTerms(field.Name) is not null))
            .OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        if (indexed.Count == 0) return;
        var docs = output.Create(SegmentFile.Docs);
        var positions = indexed.Exists(field => field.HasPositions) ? output.Create(SegmentFile.Positions) : null;
        terms = new(output.Create(SegmentFile.Terms));
        postings = new(docs, positions);
        foreach (var field in indexed) MergeField(field);
        terms.Finish();
        docs.Finish();
        positions?.Finish();
    }

    void MergeField(FieldInfo field)
    {
        postings.StartField(field, NormBytes.Of(norms.GetValueOrDefault(field.Name)));
        terms.StartField(field);
        var parts = new PriorityQueue<Part, (BytesRef Term, int Order)>(Comparer<(BytesRef Term, int Order)>.Create(
            (a, b) => a.Term.CompareTo(b.Term) is not 0 and var order ? order : a.Order.CompareTo(b.Order)));
        foreach (var source in sources)
        {
            if (source.Core.Terms?.GetTerms(field.Name) is not { } sourceTerms) continue;
            var part = new Part(source, sourceTerms.GetEnumerator(), parts.Count);
            if (part.Terms.MoveNext()) parts.Enqueue(part, (part.Terms.Term, part.Order));
        }
        // Documents with the field: where the least is kept of it still each document has its terms.
        var seen = new HasField(sources.Sum(source => source.LiveCount));
        var term = new BytesRef();
        var same = new List<Part>();
        while (parts.Count > 0)
        {
            same.Clear();
            term.CopyBytes(parts.Peek().Terms.Term);
            while (parts.Count > 0 && parts.Peek().Terms.Term.BytesEquals(term)) same.Add(parts.Dequeue());
            MergeTerm(field, term, same, seen);
            foreach (var part in same)
                if (part.Terms.MoveNext()) parts.Enqueue(part, (part.Terms.Term, part.Order));
        }
        terms.FinishField(seen.Count);
    }

    void MergeTerm(FieldInfo field, BytesRef term, List<Part> parts, HasField seen)
    {
        postings.StartTerm();
        var any = false;
        foreach (var part in parts)
        {
            part.Postings = (SegmentPostings?)part.Terms.Blocks(part.Postings) ?? throw new InvalidOperationException("a segment's terms give blocks");
            any |= CopyDocuments(part.Postings, part.Source, field, seen);
        }
        // A term of deleted documents only goes with them.
        if (any) terms.Add(term.Span, postings.FinishTerm());
    }

    bool CopyDocuments(SegmentPostings from, MergeSource source, FieldInfo field, HasField seen)
    {
        var any = false;
        var newDocs = source.NewDocs;
        for (var target = 0; ; target = from.Docs[from.Count - 1] + 1)
        {
            from.AdvanceShallow(target);
            from.Decode();
            if (from.Count == 0) return any;
            var freqs = from.FreqsArray;
            for (var i = 0; i < from.Count; i++)
            {
                var doc = newDocs[from.Docs[i]];
                if (doc < 0) continue;
                any = true;
                seen.Set(doc);
                postings.AddDocument(doc, field.HasFreqs ? freqs[i] : 1);
                if (!field.HasPositions) continue;
                var positions = from.ReadPositions(i, field.HasOffsets);
                for (var j = 0; j < positions.Length; j++)
                {
                    if (field.HasOffsets) postings.AddPosition(positions[j], from.StartOffsets[j], from.EndOffsets[j]);
                    else postings.AddPosition(positions[j], 0, 0);
                }
            }
        }
    }

    sealed class Part(MergeSource source, TermsEnum terms, int order)
    {
        public MergeSource Source => source;

        public TermsEnum Terms => terms;

        public int Order => order;

        public SegmentPostings? Postings { get; set; }
    }

    sealed class HasField(int docs)
    {
        readonly System.Collections.BitArray bits = new(docs);

        public int Count { get; private set; }

        public void Set(int doc)
        {
            if (bits[doc]) return;
            bits[doc] = true;
            Count++;
        }
    }
}
