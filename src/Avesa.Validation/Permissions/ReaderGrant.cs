namespace Avesa.Validation.Permissions;

/// <summary>What a policy of the reader is for; the last two can be left out with the scenarios that need them.</summary>
public enum ReaderGrant
{
    /// <summary>How things are set up: lists and settings of everything that the account has.</summary>
    Configuration,

    /// <summary>What the estate holds: items, objects and log lines, of what the features name; and the roles that the probes take on.</summary>
    Data,

    /// <summary>The values of secrets: for the scenarios that are tagged <c>@secret-values</c>.</summary>
    SecretValues,

    /// <summary>Starting functions with a harmless event: for the scenarios that are tagged <c>@invokes</c>.</summary>
    Invokes,
}
