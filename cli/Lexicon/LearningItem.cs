namespace Khabar.Cli.Lexicon;

/// <summary>One thing to learn from.</summary>
abstract record LearningItem;

/// <summary>Two texts that say the same.</summary>
sealed record ReadyPair(string Arabic, string English) : LearningItem;

/// <summary>An article in one language.</summary>
/// <param name="Id">Its id, address or place in the input.</param>
/// <param name="Title">Its headline; empty if it has none.</param>
/// <param name="Text">Its body.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Published">The day it was published; null if not known.</param>
sealed record LearningArticle(string Id, string Title, string Text, string Language, DateOnly? Published) : LearningItem
{
    /// <summary>True if it is Arabic.</summary>
    public bool IsArabic => IsIn("ar");

    /// <summary>True if it is English.</summary>
    public bool IsEnglish => IsIn("en");

    bool IsIn(string language) =>
        Language.Equals(language, StringComparison.OrdinalIgnoreCase) || Language.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
