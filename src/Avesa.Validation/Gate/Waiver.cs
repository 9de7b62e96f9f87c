namespace Avesa.Validation.Gate;

/// <summary>A dated, owned, approved acceptance of named findings of one control.</summary>
public sealed record Waiver(string Id, string Control, string Owner, string Approver, string Reason, string Ticket, DateTimeOffset Start, DateTimeOffset Expires);
