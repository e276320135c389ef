using Khabar.Cli.Ingest;
using Khabar.Cli.Inputs;
using Khabar.Extraction;
using Khabar.Language.Lexicon.Learning;

namespace Khabar.Cli.Lexicon;

/// <summary>Gives a learner what the inputs hold, and counts it.</summary>
sealed class LearnInputs(LexiconLearner learner, ArticleNames names, RejectionReport rejected)
{
    readonly LearningReader reader = new();
    int arabic, english, ready, copies, others, tooMany;

    /// <summary>Reads all of the inputs.</summary>
    public void Read(IEnumerable<InputItem> items)
    {
        foreach (var item in items)
        {
            try
            {
                Take(reader.Read(item));
            }
            catch (Exception error) when (error is InvalidDataException or PageException or IOException or UnauthorizedAccessException)
            {
                rejected.Add(new(item.Origin, error.Message));
            }
        }
    }

    /// <summary>What was read, in words.</summary>
    public override string ToString()
    {
        var parts = new List<string> { $"{arabic:N0} Arabic and {english:N0} English articles read" };
        if (ready > 0) parts.Add($"{ready:N0} ready pairs");
        if (copies > 0) parts.Add($"{copies:N0} copies of others left out");
        if (others > 0) parts.Add($"{others:N0} in other languages left out");
        if (tooMany > 0) parts.Add($"{tooMany:N0} beyond the {LexiconLearner.MostArticles:N0} that are taken left out");
        return string.Join(", ", parts);
    }

    void Take(LearningItem item)
    {
        switch (item)
        {
            case ReadyPair pair when learner.AddPair(pair.Arabic, pair.English):
                ready++;
                break;
            case LearningArticle { IsArabic: false, IsEnglish: false }:
                others++;
                break;
            case LearningArticle article:
                Take(article);
                break;
            default:
                tooMany++;
                break;
        }
    }

    void Take(LearningArticle article)
    {
        switch (learner.Add($"{article.Title}\n{article.Text}", article.IsArabic, article.Published))
        {
            case Taken.Yes:
                names.Add(article);
                _ = article.IsArabic ? arabic++ : english++;
                break;
            case Taken.IsCopy:
                copies++;
                break;
            case Taken.IsTooMany:
                tooMany++;
                break;
        }
    }
}
