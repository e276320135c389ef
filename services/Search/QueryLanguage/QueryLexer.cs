using static Khabar.Services.Search.QueryLanguage.QueryCharacters;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>
/// Cuts a query into tokens. Every input has a reading: marks that fit nowhere are passed over and noted.
/// Operators are OR, AND, NOT in capitals, <c>|</c>, <c>&amp;&amp;</c>, and a minus or plus right before a clause; the Arabic
/// conjunction و is a part of its word and never an operator.
/// </summary>
internal sealed class QueryLexer
{
    readonly string text;
    readonly bool shouted;
    readonly Notices notices;
    readonly List<QueryToken> tokens = [];
    int at;

    QueryLexer(string text, Notices notices)
    {
        this.text = text;
        this.notices = notices;
        shouted = IsShouted(text);
    }

    /// <summary>Cuts a clean text (see <see cref="Clean"/>) into at most a bounded number of tokens.</summary>
    public static List<QueryToken> Read(string text, Notices notices)
    {
        var lexer = new QueryLexer(text, notices);
        lexer.ReadAll();
        return lexer.tokens;
    }

    void ReadAll()
    {
        int operands = 0, patterns = 0;
        while (at < text.Length)
        {
            int before = tokens.Count;
            ReadNext();
            if (tokens.Count > before && IsPattern(tokens[^1]) && ++patterns > QueryLimits.Patterns)
            {
                tokens[^1] = new QueryToken(QueryTokenKind.Word, tokens[^1].Text);
                notices.Add($"Only the first {QueryLimits.Patterns} words with * or ~ were searched as such, the others as they stand.");
            }
            if (tokens.Count > before && tokens[^1].Kind <= QueryTokenKind.Phrase && ++operands == QueryLimits.Operands)
            {
                if (HasWord(text.AsSpan(at)))
                    notices.Add($"Only the first {QueryLimits.Operands} words were searched.");
                return;
            }
        }
    }

    static bool IsPattern(QueryToken token) => token is { Kind: QueryTokenKind.Prefix or QueryTokenKind.Fuzzy, Text.Length: > 0 };

    void ReadNext()
    {
        char c = text[at];
        if (IsQuote(c))
            ReadPhrase();
        else if (c is '(' or ')')
            Take(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, 1);
        else if (c == '|')
            Take(QueryTokenKind.Or, Next() == '|' ? 2 : 1);
        else if (c == '&' && Next() == '&')
            Take(QueryTokenKind.And, 2);
        else if ((IsMinus(c) || c == '+') && StartsClause())
            Take(c == '+' ? QueryTokenKind.Require : QueryTokenKind.Exclude, 1);
        else if (EndsWord(at))
            at++;
        else
            ReadWord();
    }

    /// <summary>A sign is an operator if a clause follows at once and nothing that it could be a part of stands before it.</summary>
    bool StartsClause()
    {
        bool free = at == 0 || char.IsWhiteSpace(text[at - 1]) || IsSeparator(text[at - 1]) || text[at - 1] is '(' or '|';
        char next = Next();
        return free && (char.IsLetterOrDigit(next) || char.IsSurrogate(next) || IsQuote(next) || next == '(');
    }

    void ReadPhrase()
    {
        int close = at + 1;
        while (close < text.Length && !Closes(text[at], text[close]))
            close++;
        if (close == text.Length)
        {
            notices.Add("A quotation mark without its partner was ignored.");
            at++;
            return;
        }
        string phrase = text[(at + 1)..close].Trim();
        at = close + 1;
        int slop = at < text.Length && text[at] == '~' ? ReadNumberAfterTilde(QueryLimits.Slop) : 0;
        if (HasWord(phrase))
            tokens.Add(new QueryToken(QueryTokenKind.Phrase, phrase, slop));
    }

    void ReadWord()
    {
        int start = at;
        while (!EndsWord(at))
        {
            if (text[at] == ':' && at - start <= QueryField.LongestName && IsFieldName(text[start..at]))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Field, text[start..at]));
                at++;
                return;
            }
            at++;
        }
        AddWord(text[start..at]);
    }

    bool IsFieldName(string name)
    {
        char next = Next();
        bool valued = char.IsLetterOrDigit(next) || IsQuote(next) || next == '(';
        if (valued && QueryField.Find(name) is null && name.Length > 1 && name.All(char.IsAsciiLetter))
            notices.Add($"“{name}:” is not a field that can be searched; it was read as a word.");
        return valued && QueryField.Find(name) is not null;
    }

    void AddWord(string word)
    {
        var token = word switch
        {
            "OR" => new QueryToken(QueryTokenKind.Or, word),
            "AND" when !shouted => new QueryToken(QueryTokenKind.And, word),
            "NOT" when !shouted => new QueryToken(QueryTokenKind.Exclude, word),
            "*" => new QueryToken(QueryTokenKind.Prefix, ""),
            _ when word.EndsWith('*') => new QueryToken(QueryTokenKind.Prefix, word.TrimEnd('*')),
            _ => FuzzyOrPlain(word),
        };
        if (word == "*" || HasWord(token.Text))
            tokens.Add(token);
    }

    static QueryToken FuzzyOrPlain(string word)
    {
        int tilde = word.LastIndexOf('~');
        return word.AsSpan(Math.Max(tilde, 0)) switch
        {
            "~" or "~2" => new QueryToken(QueryTokenKind.Fuzzy, word[..tilde], 2),
            "~1" => new QueryToken(QueryTokenKind.Fuzzy, word[..tilde], 1),
            _ => new QueryToken(QueryTokenKind.Word, word),
        };
    }

    bool EndsWord(int i)
    {
        if (i >= text.Length)
            return true;
        char c = text[i];
        if (IsSeparator(c))
            return !(i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
        return char.IsWhiteSpace(c) || IsQuote(c) || c is '(' or ')' or '|' || (c == '&' && i + 1 < text.Length && text[i + 1] == '&');
    }

    int ReadNumberAfterTilde(int most)
    {
        int start = ++at, number = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            number = Math.Min(most, number * 10 + text[at] - '0');
        return at == start ? 1 : number;
    }

    void Take(QueryTokenKind kind, int length)
    {
        tokens.Add(new QueryToken(kind, text.Substring(at, length)));
        at += length;
    }

    char Next() => at + 1 < text.Length ? text[at + 1] : '\0';
}
