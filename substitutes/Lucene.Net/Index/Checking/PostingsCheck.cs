using Lucene.Net.Codecs.Terms;
using Lucene.Net.Index.Impacts;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Reads all terms and postings of a segment back.</summary>
internal static class PostingsCheck
{
    /// <exception cref="CorruptIndexException">Something is out of order or does not add up.</exception>
    public static CheckIndex.Status.TermIndexStatus Check(SegmentReader reader)
    {
        var status = new CheckIndex.Status.TermIndexStatus();
        if (reader.Fields is not { } fields) return status;
        foreach (var field in fields) CheckField(reader, field, (SegmentTerms)fields.GetTerms(field)!, status);
        return status;
    }

    static void CheckField(SegmentReader reader, string field, SegmentTerms terms, CheckIndex.Status.TermIndexStatus status)
    {
        var where = $"{reader.SegmentName}.{Codecs.Files.SegmentFile.Terms}, field \"{field}\"";
        long count = 0, sumDocFreq = 0, sumTotalTermFreq = 0;
        var seen = new System.Collections.BitArray(reader.MaxDoc);
        var previous = new BytesRef();
        BlockPostings? postings = null;
        var enumerator = terms.GetEnumerator();
        var seeker = terms.GetEnumerator();
        while (enumerator.MoveNext())
        {
            var term = enumerator.Term;
            Demand(count == 0 || previous.CompareTo(term) < 0, where, $"term {term} does not follow {previous}");
            Demand(enumerator.Ord == count, where, $"term {term} has rank {enumerator.Ord} and should have {count}");
            if (count % TermsLayout.BlockSize < 2) Demand(seeker.SeekExact(term) && seeker.Ord == count, where, $"term {term} is not found");
            postings = CheckTerm(reader, terms, enumerator, postings, seen, $"{where}, term {term}", status);
            previous.CopyBytes(term);
            count++;
            sumDocFreq += enumerator.DocFreq;
            sumTotalTermFreq += enumerator.TotalTermFreq;
        }
        Demand(count == terms.Count, where, $"{count} terms and should be {terms.Count}");
        Demand(sumDocFreq == terms.SumDocFreq, where, $"document frequencies sum up to {sumDocFreq} and should to {terms.SumDocFreq}");
        Demand(!terms.HasFreqs || sumTotalTermFreq == terms.SumTotalTermFreq, where, $"frequencies sum up to {sumTotalTermFreq} and should to {terms.SumTotalTermFreq}");
        var docCount = seen.Cast<bool>().Count(bit => bit);
        Demand(docCount == terms.DocCount, where, $"{docCount} documents and should be {terms.DocCount}");
    }

    static BlockPostings CheckTerm(
        SegmentReader reader, SegmentTerms terms, TermsEnum term, BlockPostings? reuse, System.Collections.BitArray seen, string where, CheckIndex.Status.TermIndexStatus status)
    {
        var postings = term.Blocks(reuse)!;
        var norms = terms.Norms;
        int docs = 0, last = -1;
        long occurrences = 0;
        var alive = false;
        while (true)
        {
            postings.AdvanceShallow(last + 1);
            var lastOfBlock = postings.LastDoc(0);
            postings.Decode();
            if (postings.Count == 0) break;
            for (var i = 0; i < postings.Count; i++)
            {
                var (doc, freq) = (postings.Docs[i], postings.Freqs[i]);
                Demand(doc > last && doc < reader.MaxDoc, where, $"document {doc} follows {last} of {reader.MaxDoc}");
                Demand(freq > 0, where, $"document {doc} has frequency {freq}");
                var norm = norms is null ? (byte)1 : norms.Values[doc];
                Demand(Covered(postings.GetImpacts(0), freq, norm) && Covered(postings.GetImpacts(1), freq, norm) && Covered(postings.TermImpacts, freq, norm), where, $"no impact covers document {doc}");
                if (terms.HasPositions) CheckPositions(postings.Positions(i), freq, $"{where}, document {doc}", status);
                last = doc;
                seen[doc] = true;
                alive |= reader.Live?.Get(doc) ?? true;
                occurrences += freq;
                docs++;
            }
            Demand(last == lastOfBlock, where, $"a block ends with document {last} and should with {lastOfBlock}");
        }
        Demand(docs == term.DocFreq, where, $"{docs} documents and should be {term.DocFreq}");
        Demand(!terms.HasFreqs || occurrences == term.TotalTermFreq, where, $"{occurrences} occurrences and should be {term.TotalTermFreq}");
        status.TotFreq += docs;
        if (alive) status.TermCount++;
        else status.DelTermCount++;
        return postings;
    }

    static bool Covered(ReadOnlySpan<Impact> impacts, int freq, byte norm)
    {
        foreach (var impact in impacts)
            if (impact.Freq >= freq && impact.Norm <= norm) return true;
        return false;
    }

    static void CheckPositions(ReadOnlySpan<int> positions, int freq, string where, CheckIndex.Status.TermIndexStatus status)
    {
        Demand(positions.Length == freq, where, $"{positions.Length} positions and should be {freq}");
        var last = 0;
        foreach (var position in positions)
        {
            Demand(position >= last, where, $"position {position} follows {last}");
            last = position;
        }
        status.TotPos += positions.Length;
    }

    static void Demand(bool held, string where, string otherwise)
    {
        if (!held) throw new CorruptIndexException($"{where}: {otherwise}");
    }
}
