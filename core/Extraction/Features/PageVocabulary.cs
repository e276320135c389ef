using Khabar.Extraction.Metadata;

namespace Khabar.Extraction.Features;

/// <summary>
/// What the page itself teaches about words: which are common in its running text (function words, in whatever language) and which
/// belong to its subject.
/// </summary>
internal sealed class PageVocabulary
{
    readonly Dictionary<ulong, int> running = [];
    readonly HashSet<ulong> title = [];
    readonly HashSet<ulong> description = [];
    readonly HashSet<ulong> articleBody = [];

    /// <summary>Learns from the page's longer blocks of sentences and from its metadata.</summary>
    public PageVocabulary(TextReading texts, PageMetadata metadata)
    {
        var (titles, descriptions, body) = (metadata.Titles, metadata.Descriptions, metadata.ArticleBody);
        Authors = new NameSet(metadata.Authors.SelectMany(names => names));
        Publishers = new NameSet(metadata.Publishers);
        for (var i = 0; i < texts.Facts.Length; i++)
        {
            ref readonly var facts = ref texts.Facts[i];
            if (facts.Words < 15 || facts.Ending == -1)
                continue;
            foreach (var word in texts.HashesOf(i))
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(running, word, out _)++;
        }
        foreach (var text in titles)
            title.UnionWith(TextReading.HashesIn(text));
        foreach (var text in descriptions)
            description.UnionWith(Triples(TextReading.HashesIn(text)));
        articleBody.UnionWith(Triples(TextReading.HashesIn(body)));
    }

    /// <summary>The authors whom the metadata names.</summary>
    public NameSet Authors { get; }

    /// <summary>The outlet's names.</summary>
    public NameSet Publishers { get; }

    /// <summary>True if JSON-LD gives the article's text, at least in part.</summary>
    public bool HasArticleBody => articleBody.Count >= 30;

    /// <summary>Share of the words that occur three times or more in running text, 0 to 1.</summary>
    public float Common(ReadOnlySpan<ulong> words) => Share(words, static (vocabulary, word) => vocabulary.running.GetValueOrDefault(word) >= 3);

    /// <summary>Share of the words that occur in running text more often than they would by this block alone.</summary>
    public float Shared(ReadOnlySpan<ulong> words, bool isRunning) => isRunning
        ? Share(words, static (vocabulary, word) => vocabulary.running.GetValueOrDefault(word) >= 2)
        : Share(words, static (vocabulary, word) => vocabulary.running.ContainsKey(word));

    /// <summary>Share of the words that are in a headline the metadata gives.</summary>
    public float InTitle(ReadOnlySpan<ulong> words) => Share(words, static (vocabulary, word) => vocabulary.title.Contains(word));

    /// <summary>Share of the block's word triples that are in the description.</summary>
    public float InDescription(ReadOnlySpan<ulong> words) => Cover(words, description);

    /// <summary>Share of the block's word triples that are in the metadata's article body; -1 if there is none.</summary>
    public float InArticleBody(ReadOnlySpan<ulong> words) => HasArticleBody ? Cover(words, articleBody) : -1;

    float Share(ReadOnlySpan<ulong> words, Func<PageVocabulary, ulong, bool> predicate)
    {
        if (words.IsEmpty)
            return 0;
        var count = 0;
        foreach (var word in words)
            count += predicate(this, word) ? 1 : 0;
        return (float)count / words.Length;
    }

    static float Cover(ReadOnlySpan<ulong> words, HashSet<ulong> triples)
    {
        if (words.IsEmpty || triples.Count == 0)
            return 0;
        int found = 0, all = 0;
        for (var i = 0; i < Math.Max(1, words.Length - 2); i++, all++)
            found += triples.Contains(Triple(words, i)) ? 1 : 0;
        return (float)found / all;
    }

    static IEnumerable<ulong> Triples(List<ulong> words)
    {
        for (var i = 0; i < words.Count; i++)
            yield return Triple(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), i);
    }

    /// <summary>Up to three words from <paramref name="start"/> on; fewer than three only at the end of a text.</summary>
    internal static ulong Triple(ReadOnlySpan<ulong> words, int start)
    {
        var hash = 0UL;
        for (var i = start; i < Math.Min(words.Length, start + 3); i++)
            hash = (hash * 31 + words[i]) * 0x9E3779B97F4A7C15;
        return hash;
    }
}
