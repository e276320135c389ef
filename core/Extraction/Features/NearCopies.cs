using System.Runtime.InteropServices;

namespace Khabar.Extraction.Features;

/// <summary>
/// How much of each block other blocks of the page say, too, three words at a time: pull quotes repeat the text, summaries and films'
/// descriptions foretell it, teasers begin as what they lead to.
/// </summary>
internal sealed class NearCopies
{
    const int LeastWords = 5;
    const int MaxTriples = 1 << 17;

    readonly float[] before;
    readonly float[] after;

    /// <summary>Compares all blocks of five words or more.</summary>
    public NearCopies(TextReading texts)
    {
        var count = texts.Facts.Length;
        before = new float[count];
        after = new float[count];
        var places = new Dictionary<ulong, (int First, int Last)>(Math.Min(texts.Hashes.Length, MaxTriples));
        for (var i = 0; i < count && places.Count < MaxTriples; i++)
        {
            var words = texts.HashesOf(i);
            for (var at = 0; words.Length >= LeastWords && at + 3 <= words.Length; at++)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, PageVocabulary.Triple(words, at), out var known);
                place = (known ? place.First : i, i);
            }
        }
        for (var i = 0; i < count; i++)
        {
            var words = texts.HashesOf(i);
            if (words.Length < LeastWords)
                continue;
            int earlier = 0, later = 0;
            for (var at = 0; at + 3 <= words.Length; at++)
            {
                if (!places.TryGetValue(PageVocabulary.Triple(words, at), out var place))
                    continue;
                earlier += place.First < i ? 1 : 0;
                later += place.Last > i ? 1 : 0;
            }
            before[i] = earlier / (words.Length - 2f);
            after[i] = later / (words.Length - 2f);
        }
    }

    /// <summary>Share of a block that blocks before it have, 0 to 1; 0 for short ones.</summary>
    public float Before(int block) => before[block];

    /// <summary>Share of a block that blocks after it have, 0 to 1; 0 for short ones.</summary>
    public float After(int block) => after[block];
}
