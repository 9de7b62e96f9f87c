namespace Avesa.Validation.Checks.Ingestion;

/// <summary>A table of a service that is ingested for every tenant that has the service.</summary>
/// <param name="Service">For example <c>connectwise</c>.</param>
/// <param name="Table">For example <c>time_entries</c>.</param>
/// <param name="NothingNew">What a run logs when there was nothing new; <c>{tenant}</c> stands for the tenant's id.</param>
public sealed record IngestedTable(string Service, string Table, string NothingNew);
