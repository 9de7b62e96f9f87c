namespace Reqnroll.Infrastructure;

public enum StepDefinitionAmbiguityReason
{
    None,
    AmbiguousSteps,
    AmbiguousScopes,
    ParameterErrors,
}
