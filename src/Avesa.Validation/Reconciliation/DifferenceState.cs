using System.Text.Json.Serialization;

namespace Avesa.Validation.Reconciliation;

/// <summary>Whether what differs will go on to. A closed set.</summary>
public enum DifferenceState
{
    /// <summary>It was seen once, and not looked at again.</summary>
    [JsonStringEnumMemberName("seen-once")]
    SeenOnce,

    /// <summary>It was the same, and different, when it was looked at again.</summary>
    [JsonStringEnumMemberName("settled")]
    Settled,

    /// <summary>It was still being written when it was last looked at.</summary>
    [JsonStringEnumMemberName("moving")]
    Moving,
}
