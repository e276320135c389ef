using System.Diagnostics;
using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>One place of a phrase, walking the occurrences of its term in the current document.</summary>
internal sealed class PhrasePlace(DocsAndPositionsEnum postings, int offset, int ordinal)
{
    int left;

    /// <summary>The place's distance from the phrase's first place.</summary>
    public int Offset => offset;

    /// <summary>The place's number in the query.</summary>
    public int Ordinal => ordinal;

    /// <summary>Where the phrase would start if the current occurrence were in its place.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current occurrence is.</summary>
    public int Position => Start + offset;

    /// <summary>Goes to the first occurrence in the document that the postings stand on.</summary>
    public void Reset()
    {
        left = postings.Freq;
        var any = Next();
        Debug.Assert(any, "A posting has at least one position.");
    }

    /// <summary>Goes to the next occurrence; false if there is none.</summary>
    public bool Next()
    {
        if (left == 0)
        {
            return false;
        }
        left--;
        Start = postings.NextPosition() - offset;
        return true;
    }
}
