namespace Khabar.Services.Search.Highlighting;

/// <summary>A stretch of text that matched a part of the query.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Part">Which part of the query, from 0; parts weigh what <see cref="MatchTerms"/> says.</param>
internal readonly record struct Match(int Start, int End, int Part);
