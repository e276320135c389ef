namespace Khabar.Language.Identification;

/// <summary>
/// Walks over the words of a text: runs of letters of one script. Marks (harakat, accents), tatweel and apostrophes between letters
/// belong to the word; a zero-width non-joiner ends it, since Persian and Urdu write it between a word's parts.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> text = text;

    /// <summary>Start of the current word.</summary>
    public int Start { get; private set; }

    /// <summary>End of the current word, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>Script of the current word.</summary>
    public Script Script { get; private set; }

    /// <summary>True if a sentence or a line ended between the word before and the current one.</summary>
    public bool StartsSentence { get; private set; }

    public bool MoveNext()
    {
        int i = End;
        StartsSentence = i == 0;
        while (i < text.Length && Scripts.Of(text[i]) == Script.None)
        {
            StartsSentence |= EndsSentence(i);
            i++;
        }
        Start = i;
        if (i == text.Length)
            return false;
        Script = Scripts.Of(text[i]);
        for (i++; i < text.Length; i++)
        {
            var script = Scripts.Of(text[i]);
            if (script != Script && !(script == Script.None && IsInner(text[i])))
                break;
            if (script == Script.Han)
            {
                i++; // a character a word: Chinese has no spaces
                break;
            }
        }
        End = i;
        return true;
    }

    readonly bool EndsSentence(int i) => text[i] switch
    {
        '\n' or '\r' or '؟' or '۔' or '。' or '\u2029' => true,
        '.' or '!' or '?' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]),
        _ => false,
    };

    static bool IsInner(char c) => c is '\'' or '’' || IsSkipped(c);

    /// <summary>Characters that lie on or in words without changing which word it is.</summary>
    public static bool IsSkipped(char c) =>
        c is 'ـ' or (>= '\u064B' and <= '\u0652') or '\u0670' or (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7');
}
