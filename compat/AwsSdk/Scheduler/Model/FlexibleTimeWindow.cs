namespace Amazon.Scheduler.Model;

public class FlexibleTimeWindow
{
    public int? MaximumWindowInMinutes { get; set; }

    public FlexibleTimeWindowMode Mode { get; set; }
}
