#!/usr/bin/env perl
# Writes classes.txt beside itself: the class of every code point that the word break rules of UAX #29 tell apart, as ranges
# "FIRST LAST Class", hexadecimal. What is missing is Other.
#
# The properties come from Perl's copy of the Unicode database. The tables describe Unicode 9.0 with the emoji of 11.0, which is what
# Lucene 8 tokenizes by; what changed since is undone below. Made with Perl 5.36 (Unicode 14.0).
use strict;
use warnings;
no warnings qw(utf8 surrogate non_unicode nonchar);
use FindBin;

# Letters and other word characters since Unicode 10 or 11.
my %undone = map { $_ => 'Other' } (
    0x2C2 .. 0x2C5, 0x2D2 .. 0x2D6, 0x2DE, 0x2DF, 0x2E5 .. 0x2EB, 0x2ED, 0x2EF .. 0x2FF, 0x55A .. 0x55C, 0x55E, 0x55F, 0x58A,
    0xA708 .. 0xA716, 0xA720, 0xA721, 0xA789, 0xA78A, 0xAB5B, 0x111C9,
);
$undone{0x2D7} = 'MidLetter';
$undone{$_} = 'Extend' for 0x1CF2, 0x1CF3;
# Pictographs until Unicode 13 gave the block to other symbols.
$undone{$_} = 'Emoji' for 0x1FB00 .. 0x1FBFF;
# Emoji that take a skin tone since Emoji 12 to 14, or did not as words break in Unicode 9.
$undone{$_} = 'Emoji' for 0x1F46A .. 0x1F46D, 0x1F46F, 0x1F48F, 0x1F491, 0x1F90C, 0x1F90F, 0x1F91D, 0x1F93C, 0x1F977, 0x1F9BB,
    0x1F9CD .. 0x1F9CF, 0x1FAC3 .. 0x1FAC5, 0x1FAF0 .. 0x1FAF6;

sub class {
    my ($code) = @_;
    return $undone{$code} if exists $undone{$code};
    local $_ = chr $code;
    my $assigned = /\p{Present_In=9.0}/;

    return 'TextSelector' if $code == 0xFE0E;
    return 'EmojiSelector' if $code == 0xFE0F;
    return 'Keycap' if $code == 0x20E3;
    return 'KeycapSign' if $code == 0x23 || $code == 0x2A;
    return 'AsciiDigit' if $code >= 0x30 && $code <= 0x39;
    return 'Tag' if $code >= 0xE0020 && $code <= 0xE007E;
    return 'TagEnd' if $code == 0xE007F;
    return 'Joiner' if /\p{WB=ZWJ}/;
    return 'RegionalIndicator' if /\p{WB=Regional_Indicator}/;

    return 'EmojiModifier' if /\p{Emoji_Modifier}/;
    return 'EmojiLetter' if /\p{WB=ALetter}/ && /\p{Extended_Pictographic}/;
    return 'EmojiBase' if /\p{Emoji_Modifier_Base}/;
    return 'Emoji' if /\p{Extended_Pictographic}/;

    return 'Other' if !$assigned;
    return 'SoutheastExtend' if /\p{Line_Break=SA}/ && /\p{WB=Extend}/;
    return 'Southeast' if /\p{Line_Break=SA}/;
    return 'Extend' if /\p{WB=Extend}/ || /\p{WB=Format}/;
    return 'Hangul' if /\p{Script=Hangul}/ && /\p{WB=ALetter}/;
    return 'Letter' if /\p{WB=ALetter}/;
    return 'Hebrew' if /\p{WB=Hebrew_Letter}/;
    return 'Numeric' if /\p{WB=Numeric}/ || /\p{Nd}/ && $code >= 0xFF00 && $code <= 0xFFEF;
    return 'Katakana' if /\p{WB=Katakana}/;
    return 'Underscore' if /\p{WB=ExtendNumLet}/;
    return 'MidLetter' if /\p{WB=MidLetter}/;
    return 'MidNumber' if /\p{WB=MidNum}/;
    return 'MidBoth' if /\p{WB=MidNumLet}/;
    return 'SingleQuote' if /\p{WB=Single_Quote}/;
    return 'DoubleQuote' if /\p{WB=Double_Quote}/;
    return 'Han' if /\p{Script=Han}/;
    return 'Hiragana' if /\p{Script=Hiragana}/;
    return 'Other';
}

open my $out, '>', "$FindBin::Bin/classes.txt" or die "classes.txt: $!";
my ($first, $current) = (0, class(0));
for my $code (1 .. 0x110000) {
    my $class = $code == 0x110000 ? '' : class($code);
    next if $class eq $current;
    printf $out "%X %X %s\n", $first, $code - 1, $current if $current ne 'Other';
    ($first, $current) = ($code, $class);
}
close $out or die "classes.txt: $!";
