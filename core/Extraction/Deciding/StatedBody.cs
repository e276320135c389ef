using Khabar.Extraction.Features;
using Khabar.Extraction.Metadata;
using Khabar.Extraction.Reading;
using Khabar.Extraction.Wording;

namespace Khabar.Extraction.Deciding;

/// <summary>
/// Takes the article from JSON-LD's <c>articleBody</c> where the markup shows none: pages that scripts draw, or that show a reader's
/// first visit nothing. As long as the page has running text of its own, that counts and not the statement.
/// </summary>
internal static class StatedBody
{
    const int LeastWords = 80;
    const int MostShown = 8; // at most an eighth of the stated words is on the page
    const int RunningWords = 10;
    const int SentenceEnd = 3;
    const int ProbeLength = 24;
    const int MostMisses = 64; // escapes hide all or few
    const float Confidence = 0.6f;

    /// <summary>The blocks, and if the page shows no article the paragraphs of the stated one after them.</summary>
    /// <param name="analysis">The page.</param>
    /// <param name="metadata">What the page says about itself.</param>
    /// <param name="scripts">The page's JSON-LD.</param>
    /// <param name="blocks">What was found in the markup.</param>
    public static ArticleBlock[] Complete(PageAnalysis analysis, PageMetadata metadata, IReadOnlyList<JsonScript> scripts, ArticleBlock[] blocks)
    {
        var body = metadata.ArticleBody;
        if (body.Length == 0 || body.Contains('<', StringComparison.Ordinal) || !FitsHeadline(body, metadata))
            return blocks;
        var words = Words.Count(body);
        if (words < LeastWords || Shown(analysis, blocks) > words / MostShown)
            return blocks;
        var paragraphs = body.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var places = Places(scripts, paragraphs);
        return
        [
            .. blocks.Select(block => !block.Kept ? block : block with
            {
                Kept = false,
                Kind = BlockKind.OtherBoilerplate,
                Confidence = Confidence,
                Reason = body.Contains(block.Text, StringComparison.Ordinal) ? "in the article that the page states, too" : "not in the article that the page states",
            }),
            .. paragraphs.Select((text, i) => new ArticleBlock(Fold(text), BlockKind.Paragraph, true, Confidence,
                "in the page's own articleBody; its markup shows no article", places[i])),
        ];
    }

    /// <summary>An article has at least half the words of its headline; what was put there to be found by search engines has not.</summary>
    static bool FitsHeadline(string body, PageMetadata metadata)
    {
        if (metadata.Titles.Count == 0)
            return false;
        var words = TextReading.HashesIn(body).ToHashSet();
        var title = TextReading.HashesIn(metadata.Titles[0]);
        return title.Count > 0 && 2 * title.Count(words.Contains) >= title.Count;
    }

    /// <summary>Words of running text that the page shows, kept or not.</summary>
    static int Shown(PageAnalysis analysis, ArticleBlock[] blocks)
    {
        var shown = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var facts = ref analysis.Texts.Facts[i];
            if (blocks[i].Kept || facts.Words >= RunningWords && facts.Ending >= SentenceEnd && analysis.LinkDensity(i) < 0.5f)
                shown += facts.Words;
        }
        return shown;
    }

    /// <summary>
    /// Where the paragraphs stand in the script that has them, as well as escapes let them be found; an empty span at the last place found
    /// for those that they hide.
    /// </summary>
    static SourceSpan[] Places(IReadOnlyList<JsonScript> scripts, string[] paragraphs)
    {
        var script = scripts.FirstOrDefault(script => script.Text.Contains(Beginning(paragraphs[0]), StringComparison.Ordinal), scripts[0]);
        var places = new SourceSpan[paragraphs.Length];
        int cursor = 0, misses = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var start = misses < MostMisses ? script.Text.IndexOf(Beginning(paragraphs[i]), cursor, StringComparison.Ordinal) : -1;
            misses += start < 0 ? 1 : 0;
            var end = start < 0 ? -1 : script.Text.IndexOf(paragraphs[i][Math.Max(0, paragraphs[i].Length - ProbeLength)..], start, StringComparison.Ordinal);
            misses += start >= 0 && end < 0 ? 1 : 0;
            cursor = end >= 0 ? Math.Min(end + ProbeLength, script.Text.Length) : Math.Max(cursor, start);
            places[i] = new SourceSpan(script.Start + (start < 0 ? cursor : start), script.Start + cursor);
        }
        return places;
    }

    static string Beginning(string text) => text[..Math.Min(ProbeLength, text.Length)];

    static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
