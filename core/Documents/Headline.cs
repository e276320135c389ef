namespace Khabar.Documents;

/// <summary>What headlines that differ only in spelling, case and punctuation have in common.</summary>
public static class Headline
{
    /// <summary>Keys are cut after so many UTF-16 code units.</summary>
    public const int MaxKeyLength = 512;

    /// <summary>The words of a headline as <see cref="ExactWords"/> reads them, a blank between two; empty if it has none.</summary>
    public static string Key(string title)
    {
        var key = string.Join(' ', ExactWords.Read(title));
        if (key.Length <= MaxKeyLength) return key;
        return key[..(char.IsHighSurrogate(key[MaxKeyLength - 1]) ? MaxKeyLength - 1 : MaxKeyLength)];
    }
}
