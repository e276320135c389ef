namespace Khabar.Language.Identification;

/// <summary>Cuts a text into sentences, and those where the script changes for good.</summary>
internal ref struct LanguageRuns
{
    /// <summary>So many words in another script make a run of their own.</summary>
    const int ForeignWords = 3;

    WordReader _words;
    bool _hasWord;

    public LanguageRuns(ReadOnlySpan<char> text)
    {
        _words = new WordReader(text);
        _hasWord = _words.MoveNext();
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The script of the run; it may hold a few words of others.</summary>
    public Script Script { get; private set; }

    public bool MoveNext()
    {
        if (!_hasWord)
            return false;
        Start = _words.Start;
        Script = _words.Script;
        int foreign = 0;
        WordReader firstForeign = default;
        int endBeforeForeign = End;
        do
        {
            if (Scripts.MixInOneLanguage(_words.Script, Script))
            {
                foreign = 0;
            }
            else if (foreign++ == 0)
            {
                firstForeign = _words;
                endBeforeForeign = End;
            }
            else if (foreign == ForeignWords)
            {
                _words = firstForeign;
                End = endBeforeForeign;
                return true;
            }
            End = _words.End;
            _hasWord = _words.MoveNext();
        }
        while (_hasWord && !_words.StartsSentence);
        return true;
    }
}
