namespace Khabar.Documents.Stories;

/// <summary>
/// The shingles of a text: every run of three words in a row as <see cref="ExactWords"/> reads them, each as a hash. Spelling, case,
/// punctuation and line breaks, which change from one outlet to the next, leave them alone (Broder, "On the resemblance and containment of
/// documents", 1997).
/// </summary>
internal static class Shingles
{
    /// <summary>Words beyond these are not looked at; bounds the work that a long text costs.</summary>
    public const int MostWords = 10_000;

    const int Length = 3;
    const ulong FnvOffset = 14695981039346656037, FnvPrime = 1099511628211;

    /// <summary>The hashes in the order of the text, those that occur twice twice.</summary>
    public static List<uint> Read(string text)
    {
        var shingles = new List<uint>();
        var words = new ulong[Length];
        int count = 0;
        ExactWords.Visit(text, word =>
        {
            if (count == MostWords) return;
            words[count++ % Length] = Hash(word);
            if (count >= Length) shingles.Add(Combine(words, count));
        });
        return shingles;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo, draft-eastlake-fnv) over UTF-16 code units: the same on every machine.</summary>
    static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var c in word) hash = (hash ^ c) * FnvPrime;
        return hash;
    }

    static uint Combine(ulong[] words, int next)
    {
        ulong hash = 0;
        for (int i = 0; i < Length; i++) hash = Mixing.Mix(hash + words[(next + i) % Length]);
        return (uint)(hash >> 32);
    }
}
