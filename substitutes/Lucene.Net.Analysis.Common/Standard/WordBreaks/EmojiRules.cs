using static Lucene.Net.Analysis.Standard.WordBreaks.WordClass;
using S = Lucene.Net.Analysis.Standard.WordBreaks.EmojiRules.State;

namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>
/// Emoji sequences (UTS #51, definitions ED-9 to ED-17): a pictograph with its selector, skin tone or flag tags, several of them
/// joined, a keycap, a pair of regional indicators. A state says what the sequence ended with.
/// </summary>
internal static class EmojiRules
{
    internal enum State : byte
    {
        None,
        Start,

        /// <summary>Joiners and nothing before them.</summary>
        LeadingJoiner,

        /// <summary>The first pictograph, to which flag tags may still be added.</summary>
        First,

        /// <summary>The first pictograph, one that takes a skin tone.</summary>
        FirstBase,

        /// <summary>A joiner behind the first pictograph.</summary>
        FirstJoiner,

        /// <summary>A joiner behind the first pictograph, one that takes a skin tone.</summary>
        FirstBaseJoiner,

        /// <summary>The first pictograph and its emoji selector.</summary>
        FirstSelector,

        /// <summary>Flag tags behind a selector, not closed yet.</summary>
        Tags,

        /// <summary>Flag tags and what closes them. Nothing follows.</summary>
        ClosedTags,

        /// <summary>A pictograph joined to what was before.</summary>
        Joined,

        JoinedBase,
        JoinedJoiner,
        JoinedBaseJoiner,
        JoinedSelector,

        /// <summary>A skin tone.</summary>
        SkinTone,

        SkinToneJoiner,

        /// <summary>The joiner behind an emoji selector: something must follow.</summary>
        SelectorJoiner,

        /// <summary>More joiners behind an emoji selector.</summary>
        SelectorJoiners,

        /// <summary>A digit or sign that may become a keycap.</summary>
        KeycapBase,

        /// <summary>A keycap without a selector, to which one and another frame may be added.</summary>
        PlainKeycap,

        /// <summary>The base of a keycap and an emoji selector.</summary>
        KeycapSelector,

        /// <summary>A keycap with a selector.</summary>
        Keycap,

        /// <summary>Half a flag.</summary>
        Region,

        Flag,
    }

    public static readonly WordAutomaton<State> Automaton = Build();

    static WordAutomaton<State> Build()
    {
        var rules = new WordAutomaton<State>();

        Pictographs(S.Start, S.First, S.FirstBase);
        rules.Add(S.Start, S.SkinTone, EmojiModifier);
        rules.Add(S.Start, S.LeadingJoiner, Joiner);
        rules.Add(S.Start, S.KeycapBase, AsciiDigit, KeycapSign);
        rules.Add(S.Start, S.Region, RegionalIndicator);

        rules.Add(S.LeadingJoiner, S.LeadingJoiner, Joiner);
        Pictographs(S.LeadingJoiner, S.First, S.FirstBase);

        Extended(S.First, S.FirstJoiner, S.First);
        Extended(S.FirstBase, S.FirstBaseJoiner, S.FirstBase);
        Extended(S.Joined, S.JoinedJoiner, S.Joined);
        Extended(S.JoinedBase, S.JoinedBaseJoiner, S.JoinedBase);
        Extended(S.SkinTone, S.SkinToneJoiner, S.SkinTone);

        foreach (var toned in (ReadOnlySpan<State>)[S.FirstBase, S.FirstBaseJoiner, S.JoinedBase, S.JoinedBaseJoiner])
            rules.Add(toned, S.SkinTone, EmojiModifier);

        foreach (var first in (ReadOnlySpan<State>)[S.First, S.FirstBase, S.FirstJoiner, S.FirstBaseJoiner])
            rules.Add(first, S.FirstSelector, EmojiSelector);
        foreach (var joined in (ReadOnlySpan<State>)[S.Joined, S.JoinedBase, S.JoinedJoiner, S.JoinedBaseJoiner])
            rules.Add(joined, S.JoinedSelector, EmojiSelector);

        rules.Add(S.FirstSelector, S.Tags, Tag);
        rules.Add(S.Tags, S.Tags, Tag);
        rules.Add(S.Tags, S.ClosedTags, TagEnd);

        rules.Add(S.FirstSelector, S.SelectorJoiner, Joiner);
        rules.Add(S.JoinedSelector, S.SelectorJoiner, Joiner);
        Pictographs(S.SelectorJoiner, S.Joined, S.JoinedBase);
        rules.Add(S.SelectorJoiner, S.SkinTone, EmojiModifier);
        rules.Add(S.SelectorJoiner, S.SelectorJoiners, Joiner);
        rules.Add(S.SelectorJoiners, S.SelectorJoiners, Joiner);
        Pictographs(S.SelectorJoiners, S.Joined, S.JoinedBase);

        rules.Add(S.KeycapBase, S.KeycapBase, Extend, Joiner, Tag, TagEnd, SoutheastExtend);
        rules.Add(S.KeycapBase, S.KeycapSelector, EmojiSelector);
        rules.Add(S.KeycapBase, S.PlainKeycap, WordClass.Keycap);
        rules.Add(S.PlainKeycap, S.PlainKeycap, Extend, Joiner, Tag, TagEnd, SoutheastExtend, WordClass.Keycap);
        rules.Add(S.PlainKeycap, S.KeycapSelector, EmojiSelector);
        rules.Add(S.KeycapSelector, S.Keycap, WordClass.Keycap);
        rules.Add(S.Keycap, S.Keycap, Extend, Joiner, Tag, TagEnd, SoutheastExtend, WordClass.Keycap);

        foreach (var flag in (ReadOnlySpan<State>)[S.Region, S.Flag])
            rules.Add(flag, flag, Extend, Joiner, Tag, TagEnd, SoutheastExtend, WordClass.Keycap, TextSelector, EmojiSelector);
        rules.Add(S.Region, S.Flag, RegionalIndicator);

        rules.Accept(WordType.Emoji, S.First, S.FirstBase, S.FirstJoiner, S.FirstBaseJoiner, S.FirstSelector, S.ClosedTags, S.Joined, S.JoinedBase,
            S.JoinedJoiner, S.JoinedBaseJoiner, S.JoinedSelector, S.SkinTone, S.SkinToneJoiner, S.PlainKeycap, S.Keycap, S.Flag);
        return rules;

        void Pictographs(State from, State to, State toBase)
        {
            rules.Add(from, to, Emoji, EmojiLetter);
            rules.Add(from, toBase, EmojiBase);
        }

        // What extends a pictograph belongs to it, selectors excepted; a joiner that comes last joins the next pictograph to it.
        void Extended(State state, State joiner, State again)
        {
            rules.Add(state, again, Extend, Tag, TagEnd, SoutheastExtend, WordClass.Keycap);
            rules.Add(state, joiner, Joiner);
            rules.Add(joiner, again, Extend, Tag, TagEnd, SoutheastExtend, WordClass.Keycap);
            rules.Add(joiner, joiner, Joiner);
            Pictographs(joiner, S.Joined, S.JoinedBase);
            rules.Add(joiner, S.SkinTone, EmojiModifier);
        }
    }
}
