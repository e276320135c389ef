namespace Khabar.Language.Identification;

/// <summary>The language of a text.</summary>
/// <param name="Tag">BCP 47 tag ("ar", "en", "fa", …); "und" if the text has no letters or its script is not known here.</param>
/// <param name="Confidence">From 0 (a guess) to 1 (certain); 0 for "und".</param>
/// <param name="Mixed">True if a second language holds a fifth of the letters or more.</param>
public readonly record struct IdentifiedLanguage(string Tag, float Confidence, bool Mixed);
