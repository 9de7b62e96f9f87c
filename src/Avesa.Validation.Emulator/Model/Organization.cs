namespace Avesa.Validation.Emulator.Model;

/// <summary>An organization of accounts, as DescribeOrganization answers it to any of its members.</summary>
/// <param name="Id">For example <c>o-exampleorgid</c>.</param>
/// <param name="FeatureSet">ALL or CONSOLIDATED_BILLING.</param>
/// <param name="ManagementAccount">The account that manages it: twelve digits.</param>
public sealed record Organization(string Id, string FeatureSet, string ManagementAccount);
