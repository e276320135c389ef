namespace Khabar.Language.English;

/// <summary>
/// The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) with the two departures of its
/// author's own program (-bli, -logi). Works in place on lower-case words; allocates nothing.
/// </summary>
internal ref struct PorterStemmer
{
    readonly Span<char> word;
    int length;

    /// <summary>Where the stem ends that the last suffix found would leave.</summary>
    int stem;

    PorterStemmer(Span<char> word)
    {
        this.word = word;
        length = word.Length;
    }

    /// <summary>Stems a word in place and returns the stem's length, never more than the word's.</summary>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
            return word.Length;
        var stemmer = new PorterStemmer(word);
        stemmer.Plural();
        stemmer.PastAndProgressive();
        stemmer.FinalY();
        stemmer.DoubleSuffixes();
        stemmer.LongSuffixes();
        stemmer.ShortSuffixes();
        stemmer.FinalE();
        return stemmer.length;
    }

    /// <summary>Step 1a.</summary>
    void Plural()
    {
        if (Ends("sses") || Ends("ies"))
            length -= 2;
        else if (word[length - 1] == 's' && word[length - 2] != 's')
            length--;
    }

    /// <summary>Step 1b.</summary>
    void PastAndProgressive()
    {
        if (Ends("eed"))
        {
            if (Measure() > 0)
                length--;
            return;
        }
        if (!((Ends("ed") || Ends("ing")) && StemHasVowel()))
            return;
        length = stem;
        if (Ends("at") || Ends("bl") || Ends("iz"))
            Append('e');
        else if (EndsDoubleConsonant(length) && word[length - 1] is not ('l' or 's' or 'z'))
            length--;
        else if (Measure(length) == 1 && EndsConsonantVowelConsonant(length))
            Append('e');
    }

    /// <summary>Step 1c.</summary>
    void FinalY()
    {
        if (Ends("y") && StemHasVowel())
            word[length - 1] = 'i';
    }

    /// <summary>Step 2.</summary>
    void DoubleSuffixes()
    {
        _ = Replace("ational", "ate") || Replace("tional", "tion") || Replace("enci", "ence") || Replace("anci", "ance")
            || Replace("izer", "ize") || Replace("bli", "ble") || Replace("alli", "al") || Replace("entli", "ent")
            || Replace("eli", "e") || Replace("ousli", "ous") || Replace("ization", "ize") || Replace("ation", "ate")
            || Replace("ator", "ate") || Replace("alism", "al") || Replace("iveness", "ive") || Replace("fulness", "ful")
            || Replace("ousness", "ous") || Replace("aliti", "al") || Replace("iviti", "ive") || Replace("biliti", "ble")
            || Replace("logi", "log");
    }

    /// <summary>Step 3.</summary>
    void LongSuffixes()
    {
        _ = Replace("icate", "ic") || Replace("ative", "") || Replace("alize", "al") || Replace("iciti", "ic")
            || Replace("ical", "ic") || Replace("ful", "") || Replace("ness", "");
    }

    /// <summary>Step 4.</summary>
    void ShortSuffixes()
    {
        bool found = Ends("al") || Ends("ance") || Ends("ence") || Ends("er") || Ends("ic") || Ends("able") || Ends("ible")
            || Ends("ant") || Ends("ement") || Ends("ment") || Ends("ent")
            || (Ends("ion") && stem > 0 && word[stem - 1] is 's' or 't')
            || Ends("ou") || Ends("ism") || Ends("ate") || Ends("iti") || Ends("ous") || Ends("ive") || Ends("ize");
        if (found && Measure() > 1)
            length = stem;
    }

    /// <summary>Step 5.</summary>
    void FinalE()
    {
        if (Ends("e"))
        {
            int measure = Measure();
            if (measure > 1 || (measure == 1 && !EndsConsonantVowelConsonant(stem)))
                length--;
        }
        if (Ends("ll") && Measure(length) > 1)
            length--;
    }

    /// <summary>True if the word ends with a suffix; then <see cref="stem"/> is where it starts.</summary>
    bool Ends(string suffix)
    {
        if (!word[..length].EndsWith(suffix, StringComparison.Ordinal))
            return false;
        stem = length - suffix.Length;
        return true;
    }

    /// <summary>True if the suffix was found, replaced or not: only the first that fits is looked at.</summary>
    bool Replace(string suffix, string by)
    {
        if (!Ends(suffix))
            return false;
        if (Measure() > 0)
        {
            by.CopyTo(word[stem..]);
            length = stem + by.Length;
        }
        return true;
    }

    void Append(char c) => word[length++] = c;

    readonly int Measure() => Measure(stem);

    /// <summary>m of Porter's [C](VC)^m[V].</summary>
    readonly int Measure(int length)
    {
        int measure = 0;
        bool vowelBefore = false;
        for (int i = 0; i < length; i++)
        {
            bool consonant = IsConsonant(i);
            measure += consonant && vowelBefore ? 1 : 0;
            vowelBefore = !consonant;
        }
        return measure;
    }

    readonly bool StemHasVowel()
    {
        for (int i = 0; i < stem; i++)
        {
            if (!IsConsonant(i))
                return true;
        }
        return false;
    }

    /// <summary>A y after a consonant is a vowel.</summary>
    readonly bool IsConsonant(int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(i - 1),
        _ => true,
    };

    readonly bool EndsDoubleConsonant(int length) => length >= 2 && word[length - 1] == word[length - 2] && IsConsonant(length - 1);

    /// <summary>*o of the paper: consonant, vowel, consonant other than w, x, y.</summary>
    readonly bool EndsConsonantVowelConsonant(int length) =>
        length >= 3 && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && word[length - 1] is not ('w' or 'x' or 'y');
}
