namespace Khabar.Language.Identification;

/// <summary>
/// The stretches of a text by language, in order; neighbours differ. A stretch is made of whole sentences or lines, or of three words
/// and more in another script within one (fewer are names, which belong to the language around them). The first stretch starts
/// with the text's first word and the last ends with its last; between two lies only what is no word. Allocates nothing.
/// </summary>
public ref struct LanguageSpans
{
    readonly ReadOnlySpan<char> _text;
    LanguageRuns _runs;
    LanguageSpan _next;
    bool _hasNext;

    internal LanguageSpans(ReadOnlySpan<char> text)
    {
        _text = text;
        _runs = new LanguageRuns(text);
        Advance();
    }

    /// <summary>The current stretch.</summary>
    public LanguageSpan Current { get; private set; }

    /// <summary>Lets <c>foreach</c> walk over the stretches.</summary>
    public readonly LanguageSpans GetEnumerator() => this;

    /// <summary>Goes on to the next stretch; false at the end.</summary>
    public bool MoveNext()
    {
        if (!_hasNext)
            return false;
        var span = _next;
        while (Advance() && _next.Tag == span.Tag)
        {
            float confidence = (span.Confidence * span.Length + _next.Confidence * _next.Length) / (span.Length + _next.Length);
            span = new LanguageSpan(span.Start, _next.End - span.Start, span.Tag, confidence);
        }
        Current = span;
        return true;
    }

    bool Advance()
    {
        _hasNext = _runs.MoveNext();
        if (_hasNext)
        {
            var run = RunScore.Of(_text, _runs);
            _next = new LanguageSpan(_runs.Start, _runs.End - _runs.Start, LanguageModels.Tags[run.Language], run.Confidence);
        }
        return _hasNext;
    }
}
