using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Language.Analysis;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.Ranking;
using Khabar.V1;

namespace Khabar.Services.Search.Related;

/// <summary>
/// What an article is about: its most telling words, each with what stands for it in the index, names and translations in the other script
/// included. Words tell by how often they occur here and how rarely elsewhere (tf·idf), those of the headline more. Immutable.
/// </summary>
/// <param name="Words">The words, the most telling first.</param>
/// <param name="Weights">How much each tells.</param>
/// <param name="Statistics">How often the collection has the words.</param>
internal sealed record ArticleProfile(ImmutableArray<RankedWord> Words, ImmutableArray<float> Weights, WordStatistics Statistics)
{
    /// <summary>The fields that words are looked for in.</summary>
    public static RankedFields Fields { get; } = new(
        [ArticleFields.Body, ArticleFields.Title],
        [1, RankingModel.Default.TitleWeight],
        [RankingModel.Default.BodyB, RankingModel.Default.TitleB]);

    /// <summary>Words of a profile.</summary>
    const int MostWords = 32;

    /// <summary>Words that are weighed.</summary>
    const int MostDrafted = 96;

    /// <summary>Code units of a body that are read: news says first what it is about.</summary>
    const int Reach = 3000;

    /// <summary>What a word in the headline adds to its occurrences.</summary>
    const int Headline = 2;

    /// <summary>Reads the words that may make an article's profile, with their occurrences; statistics then choose among them.</summary>
    public static ImmutableArray<(RankedWord Word, int Occurrences)> Draft(Article article, WordExpander expander)
    {
        var occurrences = new Dictionary<string, (RankedWord Word, int Occurrences)>();
        Count(article.Title, Headline);
        Count(ArticleTerms.Beginning(article.Text, Reach), 1);
        return [.. occurrences.Values.OrderByDescending(word => word.Occurrences).Take(MostDrafted)];

        void Count(string text, int worth)
        {
            foreach (var word in expander.Words(text, 0, onlyItself: false).Where(word => !FunctionWords.Contains(word.Label.ToLowerInvariant())))
            {
                string stem = word.Members[0].Term;
                var known = occurrences.GetValueOrDefault(stem, (Bare(word), 0));
                // A name may stand without its capital somewhere; one with it says that it is a name.
                if (known.Item1.Members.Length < word.Members.Length && IsName(word.Label))
                    known.Item1 = Bare(word);
                occurrences[stem] = (known.Item1, known.Item2 + worth);
            }
        }
    }

    /// <summary>Chooses the most telling words of a draft.</summary>
    public static ArticleProfile Choose(ImmutableArray<(RankedWord Word, int Occurrences)> draft, WordStatistics statistics)
    {
        var chosen = draft.Index()
            .Select(word => (word.Index, Weight: (1 + MathF.Log(word.Item.Occurrences)) * RankingModel.Idf(statistics.Documents, statistics.Members[word.Index])))
            .Where(word => word.Weight > 0)
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Index)
            .Take(MostWords)
            .ToList();
        return new ArticleProfile(
            [.. chosen.Select((word, i) => draft[word.Index].Word with { Position = i * 100 })],
            [.. chosen.Select(word => word.Weight)],
            statistics with
            {
                Members = [.. chosen.Select(word => statistics.Members[word.Index])],
                Evidence = [.. chosen.Select(word => statistics.Evidence[word.Index])],
            });
    }

    /// <summary>The word without what only ranks, and without a sound if it is no name: of two common words that sound alike neither is the other.</summary>
    static RankedWord Bare(RankedWord word) => word with
    {
        Evidence = [],
        Members = IsName(word.Label) ? word.Members : [.. word.Members.Where(member => member.Term[0] is not (TermMarks.ArabicSound or TermMarks.LatinSound))],
    };

    /// <summary>True if the word may be a name: Arabic has no capitals to tell.</summary>
    static bool IsName(string label) => char.IsUpper(label[0]) || char.GetUnicodeCategory(label[0]) == System.Globalization.UnicodeCategory.OtherLetter;
}
