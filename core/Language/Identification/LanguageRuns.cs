namespace Khabar.Language.Identification;

/// <summary>Cuts a text into sentences, and those where the script changes for good.</summary>
internal ref struct LanguageRuns
{
    /// <summary>So many words in another script make a run of their own.</summary>
    const int ForeignWords = 3;

    WordReader words;
    bool hasWord;

    public LanguageRuns(ReadOnlySpan<char> text)
    {
        words = new WordReader(text);
        hasWord = words.MoveNext();
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The script of the run; it may hold a few words of others.</summary>
    public Script Script { get; private set; }

    public bool MoveNext()
    {
        if (!hasWord)
            return false;
        Start = words.Start;
        Script = words.Script;
        int foreign = 0;
        WordReader firstForeign = default;
        int endBeforeForeign = End;
        do
        {
            if (Scripts.MixInOneLanguage(words.Script, Script))
            {
                foreign = 0;
            }
            else if (foreign++ == 0)
            {
                firstForeign = words;
                endBeforeForeign = End;
            }
            else if (foreign == ForeignWords)
            {
                words = firstForeign;
                End = endBeforeForeign;
                return true;
            }
            End = words.End;
            hasWord = words.MoveNext();
        }
        while (hasWord && !words.StartsSentence);
        return true;
    }
}
