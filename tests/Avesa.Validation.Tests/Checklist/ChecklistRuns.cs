namespace Avesa.Validation.Tests.Checklist;

/// <summary>Runs of the built checklists, one after another: each is a process that takes a core of its own.</summary>
[CollectionDefinition(nameof(ChecklistRuns))]
public sealed class ChecklistRuns : ICollectionFixture<ChecklistProgram>;
