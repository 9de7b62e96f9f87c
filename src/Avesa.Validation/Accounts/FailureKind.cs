namespace Avesa.Validation.Accounts;

/// <summary>Why AWS could not be asked, or did not answer what was asked. A closed set.</summary>
internal enum FailureKind
{
    /// <summary>None of the others: a bug of ours, or an answer such as "not found" that its reader has to understand.</summary>
    Other,

    /// <summary>The account is not the expected one, or cannot be told.</summary>
    AccountUnproven,

    /// <summary>This suite refused the call.</summary>
    Refused,

    /// <summary>A policy does not allow the call.</summary>
    Denied,

    /// <summary>Too many calls for the service, after all attempts.</summary>
    Throttled,

    /// <summary>The service failed (5xx), after all attempts.</summary>
    ServiceFailed,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>An answer did not come in time.</summary>
    TimedOut,

    /// <summary>The answer broke off, or is not what the service's protocol says.</summary>
    Garbled,

    /// <summary>Session keys that are no longer valid.</summary>
    Expired,

    /// <summary>Keys that AWS does not know, or that do not fit the signature.</summary>
    KeysInvalid,

    /// <summary>An SSO login that is missing or has run out.</summary>
    LoginMissing,

    /// <summary>A credential_process that gave no credentials.</summary>
    ProcessFailed,

    /// <summary>A signature made at a time that AWS does not accept.</summary>
    ClockSkewed,

    /// <summary>The object is archived and has to be restored first.</summary>
    Archived,

    /// <summary>The key that encrypts what was asked for cannot be used.</summary>
    Undecryptable,

    /// <summary>The SDK could not make the call, mostly because no credentials could be had.</summary>
    ClientFailed,
}
