using Khabar.Language.Arabic;

namespace Khabar.Language.Analysis;

/// <summary>
/// Words that say how a sentence hangs together, or what a question asks for, and little of what a text is about. The index holds them as any other
/// word, since headlines and names are made of them too; in a query they count less.
/// </summary>
public static class FunctionWords
{
    static readonly HashSet<string> Words =
        [.. WordList.Lines("english/function-words").SelectMany(words => words), .. Arabic("arabic/function-words")];

    static readonly HashSet<string> AskingWords = [.. Arabic("arabic/asking-words")];

    /// <summary>True for a word, normalised, without a mark, that means nothing by itself, in either language: no translation of it says more.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>True for such a word, and for one by which a question asks for something (a name, a place) that its answer states without the word.</summary>
    public static bool SaysLittle(string word) => Contains(word) || AskingWords.Contains(word);

    static IEnumerable<string> Arabic(string list) => WordList.Lines(list).SelectMany(words => words).Select(ArabicNormalizer.Normalize);
}
