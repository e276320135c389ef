using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Language.Analysis;

/// <summary>
/// Turns each word that a tokenizer finds into the tokens it is indexed under: see <see cref="BilingualAnalyzer"/>. Allocates nothing per token.
/// </summary>
internal sealed class BilingualFilter : TokenFilter
{
    /// <summary>The forms of a word in the order they are emitted.</summary>
    enum Form { Stem, Exact, Lead, Sound, Grams, None }

    readonly BilingualAnalyzerOptions options;
    readonly ICharTermAttribute term;
    readonly IOffsetAttribute offset;
    readonly IPositionIncrementAttribute increment;
    readonly ITypeAttribute type;
    readonly WordForms forms = new();

    char[] token = new char[WordForms.MaxLength];
    int tokenLength;
    int tokenStart;
    int tokenEnd;
    int tokenIncrement;
    int nextPiece;

    int pieceStart;
    int pieceEnd;
    bool mayBeName;
    int wordsRead;
    Form next = Form.None;
    int nextGram;

    public BilingualFilter(TokenStream input, BilingualAnalyzerOptions options)
        : base(input)
    {
        this.options = options;
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
        type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        while (true)
        {
            if (next != Form.None)
            {
                Emit();
                return true;
            }
            if (nextPiece < tokenLength)
                StartPiece();
            else if (!ReadToken())
                return false;
        }
    }

    public override void Reset()
    {
        base.Reset();
        tokenLength = nextPiece = wordsRead = 0;
        next = Form.None;
    }

    bool ReadToken()
    {
        if (!m_input.IncrementToken())
            return false;
        tokenLength = term.Length;
        if (token.Length < tokenLength)
            token = new char[tokenLength * 2];
        Array.Copy(term.Buffer, token, tokenLength);
        tokenStart = offset.StartOffset;
        tokenEnd = offset.EndOffset;
        tokenIncrement = increment.PositionIncrement;
        nextPiece = 0;
        return true;
    }

    void StartPiece()
    {
        int start = nextPiece;
        int end = nextPiece = ScriptPieces.End(token.AsSpan(0, tokenLength), start);
        var piece = token.AsSpan(start..end);
        forms.Analyze(piece, options.ExactOnly);
        if (forms.Exact.IsEmpty)
            return;
        // Characters of the token are characters of the text, unless a filter before this one changed them.
        bool unchanged = tokenEnd - tokenStart == tokenLength;
        pieceStart = unchanged ? tokenStart + start : tokenStart;
        pieceEnd = unchanged ? tokenStart + end : tokenEnd;
        mayBeName = forms.IsArabic || options.LowerCaseSounds || char.IsUpper(piece[0]);
        wordsRead++;
        nextGram = 0;
        next = forms.IsStopWord ? Form.Exact : Form.Stem;
    }

    /// <summary>Emits the next form of the current piece and works out which one follows.</summary>
    void Emit()
    {
        ClearAttributes();
        offset.SetOffset(pieceStart, pieceEnd);
        bool first = next == Form.Stem || (next == Form.Exact && forms.IsStopWord);
        increment.PositionIncrement = first ? tokenIncrement : 0;
        tokenIncrement = first ? 1 : tokenIncrement;
        switch (next)
        {
            case Form.Stem:
                Write(TokenTypes.Stem, '\0', forms.Stem);
                break;
            case Form.Exact:
                Write(TokenTypes.Exact, TermMarks.Exact, forms.Exact);
                break;
            case Form.Lead:
                Write(TokenTypes.Variant, TermMarks.Lead, forms.Stem);
                break;
            case Form.Sound:
                Write(TokenTypes.Variant, forms.IsArabic ? TermMarks.ArabicSound : TermMarks.LatinSound, forms.Sound);
                break;
            case Form.Grams:
                Write(TokenTypes.Variant, TermMarks.Gram, forms.Gram(nextGram++));
                break;
        }
        next = Following(next);
    }

    Form Following(Form form)
    {
        if (form == Form.Grams && nextGram < forms.GramCount)
            return Form.Grams;
        do
            form++;
        while (form != Form.None && !Has(form));
        return form;
    }

    bool Has(Form form) => !forms.IsStopWord && form switch
    {
        Form.Lead => wordsRead <= options.LeadWords,
        Form.Sound => options.Sounds && mayBeName && !forms.Sound.IsEmpty,
        Form.Grams => options.Grams,
        _ => true,
    };

    void Write(string type, char mark, ReadOnlySpan<char> text)
    {
        int length = text.Length + (mark == '\0' ? 0 : 1);
        char[] buffer = term.ResizeBuffer(length);
        if (mark != '\0')
            buffer[0] = mark;
        text.CopyTo(buffer.AsSpan(length - text.Length));
        term.SetLength(length);
        this.type.Type = type;
    }
}
