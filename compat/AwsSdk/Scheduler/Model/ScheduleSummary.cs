namespace Amazon.Scheduler.Model;

public class ScheduleSummary
{
    public string Arn { get; set; }

    public DateTime? CreationDate { get; set; }

    public string GroupName { get; set; }

    public DateTime? LastModificationDate { get; set; }

    public string Name { get; set; }

    public ScheduleState State { get; set; }

    public TargetSummary Target { get; set; }
}
