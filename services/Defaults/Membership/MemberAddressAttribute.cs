using System.ComponentModel.DataAnnotations;

namespace Khabar.Defaults.Membership;

/// <summary>A setting that is the address of members.</summary>
sealed class MemberAddressAttribute() : ValidationAttribute("http://host:port or dns:///host:port")
{
    public override bool IsValid(object? value) => value is string address && MemberAddress.IsValid(address);
}
