namespace Khabar.Language.Analysis;

/// <summary>English words that say how a sentence hangs together and nothing of what it is about. The index holds most of them, as any other word.</summary>
public static class FunctionWords
{
    static readonly HashSet<string> Words = [.. WordList.Lines("english/function-words").SelectMany(words => words)];

    /// <summary>True for such a word, normalised, without a mark.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
