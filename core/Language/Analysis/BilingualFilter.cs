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

    readonly BilingualAnalyzerOptions _options;
    readonly ICharTermAttribute _term;
    readonly IOffsetAttribute _offset;
    readonly IPositionIncrementAttribute _increment;
    readonly ITypeAttribute _type;
    readonly WordForms _forms = new();

    char[] _token = new char[WordForms.MaxLength];
    int _tokenLength;
    int _tokenStart;
    int _tokenEnd;
    int _tokenIncrement;
    int _nextPiece;

    int _pieceStart;
    int _pieceEnd;
    bool _mayBeName;
    int _wordsRead;
    Form _next = Form.None;
    int _nextGram;

    public BilingualFilter(TokenStream input, BilingualAnalyzerOptions options)
        : base(input)
    {
        _options = options;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        while (true)
        {
            if (_next != Form.None)
            {
                Emit();
                return true;
            }
            if (_nextPiece < _tokenLength)
                StartPiece();
            else if (!ReadToken())
                return false;
        }
    }

    public override void Reset()
    {
        base.Reset();
        _tokenLength = _nextPiece = _wordsRead = 0;
        _next = Form.None;
    }

    bool ReadToken()
    {
        if (!m_input.IncrementToken())
            return false;
        _tokenLength = _term.Length;
        if (_token.Length < _tokenLength)
            _token = new char[_tokenLength * 2];
        Array.Copy(_term.Buffer, _token, _tokenLength);
        _tokenStart = _offset.StartOffset;
        _tokenEnd = _offset.EndOffset;
        _tokenIncrement = _increment.PositionIncrement;
        _nextPiece = 0;
        return true;
    }

    void StartPiece()
    {
        int start = _nextPiece;
        int end = _nextPiece = ScriptPieces.End(_token.AsSpan(0, _tokenLength), start);
        var piece = _token.AsSpan(start..end);
        _forms.Analyze(piece, _options.ExactOnly);
        if (_forms.Exact.IsEmpty)
            return;
        // Characters of the token are characters of the text, unless a filter before this one changed them.
        bool unchanged = _tokenEnd - _tokenStart == _tokenLength;
        _pieceStart = unchanged ? _tokenStart + start : _tokenStart;
        _pieceEnd = unchanged ? _tokenStart + end : _tokenEnd;
        _mayBeName = _forms.IsArabic || _options.LowerCaseSounds || char.IsUpper(piece[0]);
        _wordsRead++;
        _nextGram = 0;
        _next = _forms.IsStopWord ? Form.Exact : Form.Stem;
    }

    /// <summary>Emits the next form of the current piece and works out which one follows.</summary>
    void Emit()
    {
        ClearAttributes();
        _offset.SetOffset(_pieceStart, _pieceEnd);
        bool first = _next == Form.Stem || (_next == Form.Exact && _forms.IsStopWord);
        _increment.PositionIncrement = first ? _tokenIncrement : 0;
        _tokenIncrement = first ? 1 : _tokenIncrement;
        switch (_next)
        {
            case Form.Stem:
                Write(TokenTypes.Stem, '\0', _forms.Stem);
                break;
            case Form.Exact:
                Write(TokenTypes.Exact, TermMarks.Exact, _forms.Exact);
                break;
            case Form.Lead:
                Write(TokenTypes.Variant, TermMarks.Lead, _forms.Stem);
                break;
            case Form.Sound:
                Write(TokenTypes.Variant, _forms.IsArabic ? TermMarks.ArabicSound : TermMarks.LatinSound, _forms.Sound);
                break;
            case Form.Grams:
                Write(TokenTypes.Variant, TermMarks.Gram, _forms.Gram(_nextGram++));
                break;
        }
        _next = Following(_next);
    }

    Form Following(Form form)
    {
        if (form == Form.Grams && _nextGram < _forms.GramCount)
            return Form.Grams;
        do
            form++;
        while (form != Form.None && !Has(form));
        return form;
    }

    bool Has(Form form) => !_forms.IsStopWord && form switch
    {
        Form.Lead => _wordsRead <= _options.LeadWords,
        Form.Sound => _options.Sounds && _mayBeName && !_forms.Sound.IsEmpty,
        Form.Grams => _options.Grams,
        _ => true,
    };

    void Write(string type, char mark, ReadOnlySpan<char> text)
    {
        int length = text.Length + (mark == '\0' ? 0 : 1);
        char[] buffer = _term.ResizeBuffer(length);
        if (mark != '\0')
            buffer[0] = mark;
        text.CopyTo(buffer.AsSpan(length - text.Length));
        _term.SetLength(length);
        _type.Type = type;
    }
}
