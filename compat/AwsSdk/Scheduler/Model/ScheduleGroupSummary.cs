namespace Amazon.Scheduler.Model;

public class ScheduleGroupSummary
{
    public string Arn { get; set; }

    public DateTime? CreationDate { get; set; }

    public DateTime? LastModificationDate { get; set; }

    public string Name { get; set; }

    public ScheduleGroupState State { get; set; }
}
