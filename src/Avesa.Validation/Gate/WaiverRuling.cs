namespace Avesa.Validation.Gate;

/// <summary>What the waivers of a control say of one of its facts that is not held.</summary>
/// <param name="Accepts">Whether every finding of it is accepted by waivers that are in force.</param>
/// <param name="Reason">A sentence: until when it is waived and by what, or why it is not.</param>
/// <param name="Waivers">The waivers that concern it.</param>
public sealed record WaiverRuling(bool Accepts, string Reason, IReadOnlyList<Waiver> Waivers);
