namespace Khabar.Defaults.Membership;

/// <summary>The members that are alive at one time. Immutable; equal if members and self are.</summary>
/// <param name="Live">The members that are alive, by address.</param>
/// <param name="Self">This process among them; null if it is none of them, or is not known to be yet.</param>
public sealed record MembershipView(IReadOnlyList<Member> Live, Member? Self)
{
    /// <summary>Nobody.</summary>
    public static MembershipView Empty { get; } = new([], null);

    /// <summary>The live members' names.</summary>
    public IEnumerable<string> Names => Live.Select(member => member.Address);

    /// <inheritdoc/>
    public bool Equals(MembershipView? other) => other is not null && Self == other.Self && Live.SequenceEqual(other.Live);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Live.Count, Self);
}
