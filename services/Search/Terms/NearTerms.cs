using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Terms;

/// <summary>
/// Finds the terms of a segment's field that are a few edits away from a word. Terms come in their order, so what begins alike is measured once, and
/// what begins too differently is passed over: of a large dictionary a few terms in a hundred are touched. Not thread-safe.
/// </summary>
internal sealed class NearTerms(TermsEnum terms, string word, int fixedLength, int maxEdits)
{
    /// <summary>Terms of a beginning that are passed over one by one before the dictionary is asked for what comes behind it.</summary>
    const int Steps = 8;

    readonly EditDistance distance = new(word, maxEdits);
    char[] last = new char[64];
    char[] current = new char[64];
    int lastLength;

    /// <summary>Returns the terms in their order, at most so many looked at.</summary>
    public IEnumerable<FittingTerm> Find(int most, Action notAll)
    {
        var prefix = new BytesRef(word[..fixedLength]);
        bool more = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int looked = 0; more && Bytes(terms.Term).StartsWith(Bytes(prefix)); looked++)
        {
            if (looked == most)
            {
                notAll();
                yield break;
            }
            int length = Read(terms.Term);
            int shared = last.AsSpan(0, lastLength).CommonPrefixLength(current.AsSpan(0, length));
            int? edits = distance.To(current.AsSpan(0, length), shared, out int dead);
            if (edits is { } near)
                yield return new FittingTerm(new string(current, 0, length), near, terms.DocFreq);
            (last, current, lastLength) = (current, last, length);
            more = dead > 0 ? PassOver(last.AsSpan(0, dead)) : terms.MoveNext();
        }
    }

    int Read(BytesRef term)
    {
        if (current.Length < term.Length)
            current = new char[term.Length * 2];
        return Encoding.UTF8.GetChars(Bytes(term), current);
    }

    /// <summary>Goes to the first term behind all that begin so; false if there is none.</summary>
    bool PassOver(ReadOnlySpan<char> beginning)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(beginning.ToArray());
        for (int step = 0; step < Steps; step++)
        {
            if (!terms.MoveNext())
                return false;
            if (!Bytes(terms.Term).StartsWith(bytes))
                return true;
        }
        // No UTF-8 has the byte 255, so this is behind all that begin so.
        return terms.SeekCeil(new BytesRef([.. bytes, byte.MaxValue])) != TermsEnum.SeekStatus.END;
    }

    static ReadOnlySpan<byte> Bytes(BytesRef term) => term.Bytes.AsSpan(term.Offset, term.Length);
}
