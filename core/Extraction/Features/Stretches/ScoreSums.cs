namespace Khabar.Extraction.Features;

/// <summary>Sums of the first model's scores over stretches, patterns and elements of a page, weighted by words.</summary>
internal sealed class ScoreSums
{
    const int Far = 60;
    const int Gap = 6;

    readonly PageAnalysis analysis;
    readonly float[] scores;
    readonly float[] weighted;
    readonly float[] weights;
    readonly float[] highestBefore;
    readonly float[] highestAfter;
    readonly int[] since;
    readonly int[] until;
    readonly (float Score, float Words)[] elements;
    readonly (float Score, float Words)[] tags;
    readonly (float Score, float Words)[] classes;
    readonly float[] stretches;
    readonly int[] kept; // how often each word of the page stands in kept blocks

    /// <summary>Prepares the sums.</summary>
    public ScoreSums(PageAnalysis analysis, float[] scores)
    {
        this.analysis = analysis;
        this.scores = scores;
        var count = scores.Length;
        weighted = new float[count + 1];
        weights = new float[count + 1];
        highestBefore = new float[count + 1];
        highestAfter = new float[count + 1];
        since = new int[count];
        until = new int[count];
        stretches = new float[count];
        kept = new int[analysis.Texts.DistinctWords];
        elements = new (float, float)[analysis.Page.Elements.Length];
        tags = new (float, float)[analysis.TagClusters.Count];
        classes = new (float, float)[analysis.ClassClusters.Count];
        for (var i = 0; i < count; i++)
        {
            var words = Weight(i);
            weighted[i + 1] = weighted[i] + scores[i] * words;
            weights[i + 1] = weights[i] + words;
            highestBefore[i + 1] = Math.Max(highestBefore[i], scores[i]);
            since[i] = i == 0 ? Far : scores[i - 1] >= 0.5f ? 1 : Math.Min(Far, since[i - 1] + 1);
            Add(ref tags[analysis.TagClusters.Of(i)], i, words);
            Add(ref classes[analysis.ClassClusters.Of(i)], i, words);
            if (analysis.Page.Blocks[i].Container is >= 0 and var container)
                Add(ref elements[container], i, words);
            if (scores[i] >= 0.5f)
                foreach (var word in analysis.Texts.NumbersOf(i))
                    kept[word]++;
        }
        for (var i = count - 1; i >= 0; i--)
        {
            highestAfter[i] = Math.Max(highestAfter[i + 1], scores[i]);
            until[i] = i == count - 1 ? Far : scores[i + 1] >= 0.5f ? 1 : Math.Min(Far, until[i + 1] + 1);
        }
        AddStretches();
        for (var e = elements.Length - 1; e > 0; e--)
        {
            ref var parent = ref elements[analysis.Page.Elements[e].Parent];
            parent = (parent.Score + elements[e].Score, parent.Words + elements[e].Words);
        }
    }

    /// <summary>Words that the first model keeps.</summary>
    public float PageKept => weighted[^1];

    /// <summary>A block's score.</summary>
    public float Of(int block) => scores[block];

    /// <summary>Mean score of the blocks from <paramref name="from"/> to before <paramref name="to"/>; -1 if there are none.</summary>
    public float Mean(int from, int to)
    {
        from = Math.Clamp(from, 0, scores.Length);
        to = Math.Clamp(to, 0, scores.Length);
        return to <= from ? -1 : (weighted[to] - weighted[from]) / Math.Max(1e-6f, weights[to] - weights[from]);
    }

    /// <summary>Share of the kept words that stand before a block.</summary>
    public float KeptBefore(int block) => weighted[block] / Math.Max(1, PageKept);

    /// <summary>Kept words after a block.</summary>
    public float KeptAfter(int block) => weighted[^1] - weighted[block + 1];

    /// <summary>The highest score before a block.</summary>
    public float HighestBefore(int block) => highestBefore[block];

    /// <summary>The highest score after a block.</summary>
    public float HighestAfter(int block) => highestAfter[block + 1];

    /// <summary>Blocks since the last one with a score of a half or more.</summary>
    public int SinceKept(int block) => since[block];

    /// <summary>Blocks until the next one with a score of a half or more.</summary>
    public int UntilKept(int block) => until[block];

    /// <summary>Mean score of the other blocks under the same tags; -1 if there are none.</summary>
    public float OfTags(int block) => WithoutOwn(tags[analysis.TagClusters.Of(block)], block);

    /// <summary>Mean score of the other blocks under the same tags and classes; -1 if there are none.</summary>
    public float OfClasses(int block) => WithoutOwn(classes[analysis.ClassClusters.Of(block)], block);

    /// <summary>Mean score of the other blocks in the container <paramref name="levels"/> above the block's own; -1 if there are none.</summary>
    public float OfContainer(int block, int levels) => OfElement(Above(block, levels), block);

    /// <summary>Mean score of the other blocks in an element that holds a block; -1 if there are none or the element is -1.</summary>
    public float OfElement(int element, int block) => element >= 0 ? WithoutOwn(elements[element], block) : -1;

    /// <summary>Words in an element; -1 for the element -1.</summary>
    public float WordsOfElement(int element) => element >= 0 ? elements[element].Words : -1;

    /// <summary>Words in the container <paramref name="levels"/> above the block's own; -1 without markup.</summary>
    public float WordsOfContainer(int block, int levels) => Above(block, levels) is >= 0 and var e ? elements[e].Words : -1;

    /// <summary>Share of a block's words that other kept blocks have, too.</summary>
    public float KeptVocabulary(int block)
    {
        var words = analysis.Texts.NumbersOf(block);
        if (words.IsEmpty)
            return 0;
        var own = scores[block] >= 0.5f ? 1 : 0;
        var count = 0;
        foreach (var word in words)
            count += kept[word] > own ? 1 : 0;
        return (float)count / words.Length;
    }

    /// <summary>Kept words of the stretch a block lies in, without gaps of more than a few removed blocks, over the page's kept words.</summary>
    public float Stretch(int block) => stretches[block] / Math.Max(1, PageKept);

    void AddStretches()
    {
        for (var start = 0; start < scores.Length;)
        {
            int end = start, gap = 0;
            while (end < scores.Length && gap <= Gap)
                gap = scores[end++] >= 0.5f ? 0 : gap + 1;
            for (var i = start; i < end; i++)
                stretches[i] = weighted[end] - weighted[start];
            start = end;
        }
    }

    float Weight(int block) => analysis.Texts.Facts[block].Words + 0.5f;

    void Add(ref (float Score, float Words) sum, int block, float words) => sum = (sum.Score + scores[block] * words, sum.Words + words);

    float WithoutOwn((float Score, float Words) sum, int block)
    {
        var words = Weight(block);
        return sum.Words - words < 0.25f ? -1 : (sum.Score - scores[block] * words) / (sum.Words - words);
    }

    int Above(int block, int levels)
    {
        var element = analysis.Page.Blocks[block].Container;
        for (; levels > 0 && element > 0; levels--)
            element = analysis.Page.Elements[element].Parent;
        return element;
    }
}
