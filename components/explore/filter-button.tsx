import { useWords } from '../shell/words-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Opens the filter sheet and says how many values are set. */
export function FilterButton({
  set,
  className,
  onClick,
}: {
  set: number;
  className?: string;
  onClick: () => void;
}) {
  const { explore } = useWords();
  return (
    <Button onClick={onClick} className={className}>
      <Icon name="filter" />
      {explore.filter}
      {set > 0 ? <span className="font-normal text-ink2">{explore.filterSet(set)}</span> : null}
    </Button>
  );
}
