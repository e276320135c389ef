using System.ComponentModel.DataAnnotations;

namespace Khabar.Defaults.Membership;

/// <summary>
/// Who the members of a service are, and how the others watch whether they live: <c>Members:Indexing</c> for the indexers, <c>Members:Search</c> for the
/// search processes. Every process must be given the same addresses.
/// </summary>
public sealed class MembershipOptions
{
    /// <summary>The section that holds a section for each service: Indexing and Search.</summary>
    public const string Section = "Members";

    /// <summary>
    /// The members: <c>http://host:port</c> names one; <c>dns:///host:port</c> names one for every address that the host has, which is looked up again and
    /// again. Empty: there are no others.
    /// </summary>
    [MemberAddress]
    public string[] Addresses { get; set; } = [];

    /// <summary>How often names are looked up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan ResolveEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often each member's health is checked.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a check may take before it counts as failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Checks in a row that must fail before a member counts as gone.</summary>
    [Range(1, 100)]
    public int FailuresUntilGone { get; set; } = 3;
}
