namespace Khabar.Language.Arabic;

/// <summary>What Arabic writes together with the beginning of a word: article, conjunctions, prepositions.</summary>
public static class Proclitics
{
    /// <summary>Shorter beginnings are those of too many words.</summary>
    const int Shortest = 3;

    static readonly string[] Written = ["", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ولل", "ف", "فال", "وبال", "كال", "وكال"];

    /// <summary>
    /// The ways in which a text may begin a word that begins, without article and conjunction, as the given one does: المبار, والمبار and so on for مبار, and the
    /// same for المبار. Just the given one if it is not Arabic or short.
    /// </summary>
    /// <param name="beginning">The beginning of a word, normalised.</param>
    public static IEnumerable<string> Before(string beginning)
    {
        string bare = ArabicStemmer.WithoutArticle(beginning).ToString();
        bool isLongArabic = bare.Length >= Shortest && ArabicLetters.IsArabic(bare[0]);
        return isLongArabic ? With(bare) : [beginning];
    }

    /// <summary>The ways in which a text may write a word that has none of them: first without, then with the article, then the others.</summary>
    public static IEnumerable<string> With(string word) => Written.Select(proclitic => proclitic + word);
}
