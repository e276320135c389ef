using Khabar.Extraction.Metadata;

namespace Khabar.Extraction.Features;

/// <summary>
/// What the page itself teaches about words: which are common in its running text (function words, in whatever language), which belong to
/// its subject, and which its metadata says, too.
/// </summary>
internal sealed class PageVocabulary
{
    const int RunningWords = 15;
    const int LeastTriples = 30;

    /// <summary>What a block's words have in common with the page; shares of the words from 0 to 1.</summary>
    public struct Facts
    {
        /// <summary>Words that occur in running text.</summary>
        public float InRunningText;
        /// <summary>The same, this block's own occurrences aside if it is running text itself.</summary>
        public float Shared;
        /// <summary>Words that occur three times or more in running text.</summary>
        public float Common;
        /// <summary>Words of a headline that the metadata gives.</summary>
        public float InTitle;
        /// <summary>Triples of words that the description has.</summary>
        public float InDescription;
        /// <summary>Triples of words that the metadata's article body has; -1 if there is none.</summary>
        public float InArticleBody;
        /// <summary>The greatest share of an author's names; -1 if none is known.</summary>
        public float Authors;
        /// <summary>The greatest share of one of the outlet's names; -1 if none is known.</summary>
        public float Publishers;
    }

    struct Word
    {
        public int Running;
        public bool InTitle;
        public ulong Authors, Publishers;
    }

    readonly Facts[] blocks;

    /// <summary>Learns from the page's longer blocks of sentences and from its metadata, and compares every block.</summary>
    public PageVocabulary(TextReading texts, PageMetadata metadata)
    {
        var words = new Word[texts.DistinctWords];
        var authors = new NameSet(metadata.Authors.SelectMany(names => names));
        var publishers = new NameSet(metadata.Publishers);
        var description = new TripleSet(texts, metadata.Descriptions);
        var articleBody = new TripleSet(texts, [metadata.ArticleBody]);
        HasArticleBody = articleBody.Count >= LeastTriples;
        for (var i = 0; i < texts.Facts.Length; i++)
            if (texts.Facts[i].Words >= RunningWords && texts.Facts[i].Ending != -1)
                foreach (var word in texts.NumbersOf(i))
                    words[word].Running++;
        foreach (var title in metadata.Titles)
            foreach (var hash in TextReading.HashesIn(title))
                if (texts.TryNumber(hash, out var word))
                    words[word].InTitle = true;
        foreach (var (hash, bits) in authors.Words)
            if (texts.TryNumber(hash, out var word))
                words[word].Authors = bits;
        foreach (var (hash, bits) in publishers.Words)
            if (texts.TryNumber(hash, out var word))
                words[word].Publishers = bits;
        blocks = new Facts[texts.Facts.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            Compare(texts, i, words, authors, publishers);
            blocks[i].InDescription = description.Cover(texts, i);
            blocks[i].InArticleBody = HasArticleBody ? articleBody.Cover(texts, i) : -1;
        }
    }

    /// <summary>True if JSON-LD gives the article's text, at least in part.</summary>
    public bool HasArticleBody { get; }

    /// <summary>What a block's words have in common with the page.</summary>
    public ref readonly Facts this[int block] => ref blocks[block];

    void Compare(TextReading texts, int i, Word[] words, NameSet authors, NameSet publishers)
    {
        int known = 0, twice = 0, common = 0, inTitle = 0;
        ulong authorBits = 0, publisherBits = 0;
        var numbers = texts.NumbersOf(i);
        foreach (var number in numbers)
        {
            ref readonly var word = ref words[number];
            known += word.Running >= 1 ? 1 : 0;
            twice += word.Running >= 2 ? 1 : 0;
            common += word.Running >= 3 ? 1 : 0;
            inTitle += word.InTitle ? 1 : 0;
            authorBits |= word.Authors;
            publisherBits |= word.Publishers;
        }
        float all = Math.Max(1, numbers.Length);
        var isRunning = texts.Facts[i].Words >= RunningWords && texts.Facts[i].Ending != -1;
        blocks[i] = new Facts
        {
            InRunningText = known / all,
            Shared = (isRunning ? twice : known) / all,
            Common = common / all,
            InTitle = inTitle / all,
            Authors = authors.Share(authorBits),
            Publishers = publishers.Share(publisherBits),
        };
    }
}
