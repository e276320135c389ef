namespace Khabar.Language.Identification;

/// <summary>
/// The stretches of a text by language, in order; neighbours differ. A stretch is made of whole sentences or lines, or of three words
/// and more in another script within one (fewer are names, which belong to the language around them). The first stretch starts
/// with the text's first word and the last ends with its last; between two lies only what is no word. Allocates nothing.
/// </summary>
public ref struct LanguageSpans
{
    readonly ReadOnlySpan<char> text;
    LanguageRuns runs;
    LanguageSpan next;
    bool hasNext;

    internal LanguageSpans(ReadOnlySpan<char> text)
    {
        this.text = text;
        runs = new LanguageRuns(text);
        Advance();
    }

    /// <summary>The current stretch.</summary>
    public LanguageSpan Current { get; private set; }

    /// <summary>Lets <c>foreach</c> walk over the stretches.</summary>
    public readonly LanguageSpans GetEnumerator() => this;

    /// <summary>Goes on to the next stretch; false at the end.</summary>
    public bool MoveNext()
    {
        if (!hasNext)
            return false;
        var span = next;
        while (Advance() && next.Tag == span.Tag)
        {
            float confidence = (span.Confidence * span.Length + next.Confidence * next.Length) / (span.Length + next.Length);
            span = new LanguageSpan(span.Start, next.End - span.Start, span.Tag, confidence);
        }
        Current = span;
        return true;
    }

    bool Advance()
    {
        hasNext = runs.MoveNext();
        if (hasNext)
        {
            var run = RunScore.Of(text, runs);
            next = new LanguageSpan(runs.Start, runs.End - runs.Start, LanguageModels.Tags[run.Language], run.Confidence);
        }
        return hasNext;
    }
}
