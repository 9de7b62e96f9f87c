using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>A statement that applied to a request, and where it stands.</summary>
/// <param name="SourcePolicyId">The policy's name, or <c>PolicyInputList.1</c> for one that a simulation was given.</param>
/// <param name="SourcePolicyType"><c>IAM Policy</c>, <c>Permissions Boundary Policy</c> or <c>Resource Policy</c>, as the policy simulator answers in spite of its model.</param>
/// <param name="Start">The first place of it.</param>
/// <param name="End">The place after it.</param>
public sealed record MatchedStatement(string SourcePolicyId, string SourcePolicyType, SourcePosition Start, SourcePosition End);
